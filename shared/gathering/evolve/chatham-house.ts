import { changed } from '#shared/primitives/records.ts';
import type { GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

export function evolveChathamHouse(state: Known, { table, on }: { readonly table: string | null; readonly on: boolean }): Known {
  if (table === null) return { ...state, about: { ...state.about, chathamHouse: on } };
  if (state.phase !== 'open') return state;
  return { ...state, tables: changed(state.tables, table, (one) => (one.kind === 'topic' ? { ...one, chathamHouse: on } : one)) };
}

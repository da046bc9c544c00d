import type { World } from '../decision.ts';
import { companyOf } from '../sittings.ts';
import type { GatheringState } from '../state.ts';
import type { MyTable } from './types.ts';

type Over = Extract<GatheringState, { phase: 'over' }>;

/** Where somebody sat, with whom and about what, in the order in which they first sat down there. */
export function myTables({ state, personal }: World<Over>, person: string): MyTable[] {
  return Object.values(state.sittings)
    .flatMap((sitting): MyTable[] => {
      const own = sitting.stays.filter((stay) => stay.person === person);
      const [first] = own;
      if (first === undefined) return [];
      const { table, kind, number, theme, question } = sitting;
      const until = Math.max(...own.map((stay) => stay.until ?? state.endedAt));
      const topic = personal.topic[table] ?? '';
      return [{ table, kind, number, topic, theme, question, from: first.from, until, people: companyOf(sitting, person) }];
    })
    .sort((a, b) => a.from - b.from);
}

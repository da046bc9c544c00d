import type { GatheringState, Open } from './state.ts';
import type { Table } from './tables.ts';

/** Whether cards at this table bear neither names nor organisations. */
export const isUnnamedAt = ({ about }: Pick<Open, 'about'>, table: Table): boolean =>
  about.chathamHouse || (table.kind === 'topic' && table.chathamHouse);

/** Cards were written there on the promise of the rule, which therefore stays; without a table, anywhere. */
export const wroteUnnamed = ({ cards }: Exclude<GatheringState, { phase: 'none' }>, table: string | null): boolean =>
  Object.values(cards).some(({ origin, ...card }) => origin.kind === 'unnamed' && (table === null || card.table === table));

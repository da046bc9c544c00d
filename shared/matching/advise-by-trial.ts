import { adviseTableSize, type AdviceWanted, type TableSizeAdvice } from './advise-table-size.ts';
import { shareOf } from './effort-share.ts';
import { playedOut } from './played-out.ts';
import type { Effort, Guest } from './types.ts';

/** Advice on the size of tables from plans tried for each with these guests, as many as wanted, each with an even share of the effort. */
export function adviseByTrial(wanted: AdviceWanted, guests: readonly Guest[], effort: Effort): TableSizeAdvice {
  return adviseTableSize(wanted, (tableSize, sizesLeft) =>
    playedOut({ guests, rounds: wanted.rounds, tableSize }, shareOf(effort, sizesLeft)),
  );
}

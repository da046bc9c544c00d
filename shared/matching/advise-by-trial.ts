import { adviseTableSize, type AdviceWanted, type TableSizeAdvice } from './advise-table-size.ts';
import { shareOf } from './effort-share.ts';
import { playedOut } from './played-out.ts';
import type { Effort, Guest } from './types.ts';

/** Advice on the size of tables from plans tried for each, with an even share of the effort. */
export function adviseByTrial(wanted: AdviceWanted, effort: Effort): TableSizeAdvice {
  const guests = guestsOf(wanted);
  return adviseTableSize(wanted, (tableSize, sizesLeft) =>
    playedOut({ guests, rounds: wanted.rounds, tableSize }, shareOf(effort, sizesLeft)),
  );
}

function guestsOf({ people, organisations = [] }: AdviceWanted): Guest[] {
  const sent = organisations.flatMap((members, organisation) => new Array<string>(members).fill(`o${organisation}`));
  return Array.from({ length: people }, (_, index) => ({
    id: `p${index}`,
    organisation: sent[index] ?? null,
    languages: [],
    topics: [],
    firstTimer: false,
  }));
}

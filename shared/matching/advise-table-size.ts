import { defaultTableSize } from './default-table-size.ts';
import { shareOf } from './effort-share.ts';
import { meetingsAt, pairsLeftTogether, repeatsOverRounds } from './forced-repeats.ts';
import { playedOut } from './played-out.ts';
import { tableSizes } from './table-sizes.ts';
import type { Effort } from './types.ts';

/** What a number of seats per table comes to over all rounds. */
export interface SizeForecast {
  readonly tableSize: number;
  /** No plan has fewer repeats. */
  readonly repeatsForced: number;
  /** Repeats of a plan that was tried; null when none was. */
  readonly repeatsReached: number | null;
  /** Different people that one person meets, on average: at most, or in the plan that was tried. */
  readonly peopleMet: number;
  /** Times two people of one organisation share a table: at least, or in the plan that was tried. */
  readonly sameOrganisation: number;
}

/**
 * Why a size is recommended. `usual_size`: the usual size for so many people, and nobody meets twice. `avoids_repeats`: the usual size would
 * bring repeats, this one none. `fewer_repeats`: every size brings repeats, this one fewest. `too_few`: fewer than two people.
 */
export type AdviceReason = 'usual_size' | 'avoids_repeats' | 'fewer_repeats' | 'too_few';

export interface TableSizeAdvice {
  readonly recommended: number;
  readonly reason: AdviceReason;
  /** From the smallest size on; none for fewer than two people. */
  readonly forecasts: readonly SizeForecast[];
}

export interface AdviceWanted {
  readonly people: number;
  readonly rounds: number;
  /** How many people each organisation sends; who is in none of them comes alone. */
  readonly organisations?: readonly number[];
}

/** Sizes above the usual one are shown beside it but not recommended: a larger table falls into two conversations. */
const comparedSizes = [2, 3, 4, 5, 6, 7, 8];

/**
 * Compares tables of 2 to 8 for people who stay all rounds, and recommends one: the usual size, or the next smaller one that has no repeats, else
 * whichever of them has fewest. With an effort, plans are tried with an even share of it for each size; without, only what is forced counts.
 */
export function adviseTableSize({ people, rounds, organisations = [] }: AdviceWanted, effort: Effort | null = null): TableSizeAdvice {
  const usual = defaultTableSize(people);
  if (people < 2) return { recommended: usual, reason: 'too_few', forecasts: [] };
  const sizes = comparedSizes.filter((size) => size <= Math.max(2, people));
  const forecasts = sizes.map((tableSize, index) => {
    const share = effort === null ? null : shareOf(effort, sizes.length - index);
    return forecast({ people, rounds, organisations }, tableSize, share);
  });
  const repeatsOf = ({ repeatsForced, repeatsReached }: SizeForecast) => repeatsReached ?? repeatsForced;
  const [first, ...smaller] = forecasts.filter(({ tableSize }) => tableSize <= usual).toReversed();
  const best = smaller.reduce(
    (least, one) => (least !== undefined && repeatsOf(one) < repeatsOf(least) && repeatsOf(least) > 0 ? one : least),
    first,
  );
  if (best === undefined || best === first) {
    const repeats = first === undefined ? 0 : repeatsOf(first);
    return { recommended: usual, reason: repeats === 0 ? 'usual_size' : 'fewer_repeats', forecasts };
  }
  return { recommended: best.tableSize, reason: repeatsOf(best) === 0 ? 'avoids_repeats' : 'fewer_repeats', forecasts };
}

function forecast({ people, rounds, organisations }: Required<AdviceWanted>, tableSize: number, effort: Effort | null): SizeForecast {
  const sizes = tableSizes(people, tableSize);
  const repeatsForced = repeatsOverRounds(people, tableSize, rounds);
  const tried = effort === null ? null : playedOut({ people, rounds, organisations, tableSize }, effort);
  const meetings = rounds * meetingsAt(sizes);
  const colleagues = organisations.reduce((sum, members) => sum + pairsLeftTogether(members, sizes.length), 0);
  return {
    tableSize,
    repeatsForced,
    repeatsReached: tried?.repeats ?? null,
    peopleMet: (2 * (meetings - (tried?.repeats ?? repeatsForced))) / people,
    sameOrganisation: tried?.sameOrganisation ?? rounds * colleagues,
  };
}

import { defaultTableSize } from './default-table-size.ts';
import { meetingsAt, pairsLeftTogether, repeatsOverRounds } from './forced-repeats.ts';
import { tableSizes } from './table-sizes.ts';

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

/** What a plan for a size came to; so many sizes, this one included, have still to be tried. */
export type Trial = (tableSize: number, sizesLeft: number) => { readonly repeats: number; readonly sameOrganisation: number };

/** Sizes above the usual one are shown beside it but not recommended: a larger table falls into two conversations. */
const comparedSizes = [2, 3, 4, 5, 6, 7, 8];

/**
 * Compares tables of 2 to 8 for people who stay all rounds, and recommends one: the usual size, or the next smaller one that has no repeats, else
 * whichever of them has fewest. Without trials only what is forced counts; advise-by-trial.ts plays them.
 */
export function adviseTableSize({ people, rounds, organisations = [] }: AdviceWanted, trial: Trial | null = null): TableSizeAdvice {
  const usual = defaultTableSize(people);
  if (people < 2) return { recommended: usual, reason: 'too_few', forecasts: [] };
  const sizes = comparedSizes.filter((size) => size <= Math.max(2, people));
  const forecasts = sizes.map((tableSize, index) => {
    const tried = trial === null ? null : trial(tableSize, sizes.length - index);
    return forecast({ people, rounds, organisations }, tableSize, tried);
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

function forecast(
  { people, rounds, organisations }: Required<AdviceWanted>,
  tableSize: number,
  tried: ReturnType<Trial> | null,
): SizeForecast {
  const sizes = tableSizes(people, tableSize);
  const repeatsForced = repeatsOverRounds(people, tableSize, rounds);
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

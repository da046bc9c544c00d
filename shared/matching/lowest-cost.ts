import { repeatsBound } from './bound.ts';
import { pairsLeftTogether } from './forced-repeats.ts';
import type { Indexed } from './indexed.ts';
import { unmetOf } from './unmet.ts';
import { weights } from './weights.ts';

/** What no plan of so many rounds costs less than: every repeat that is forced, as cheap as repeats are, and every pair of colleagues. */
export function lowestCost(indexed: Indexed, rounds: number): number {
  const { sizes, hosts, organisations } = indexed;
  const repeats = repeatsBound(unmetOf(indexed, indexed.speech.decides), { rounds, sizes, hosted: hosts.length === sizes.length });
  const colleagues = Map.groupBy(organisations, (organisation) => organisation);
  let pairs = 0;
  for (const [organisation, members] of colleagues) if (organisation >= 0) pairs += pairsLeftTogether(members.length, sizes.length);
  return repeats * (weights.repeatMeeting + weights.repeat) + rounds * pairs * weights.sameOrganisation;
}

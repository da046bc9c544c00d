import type { Random } from '#shared/primitives/seeded-random.ts';
import { allowance } from './meter.ts';
import type { Meter } from './meter.ts';
import { weights } from './weights.ts';
import type { SeatMap } from './seat-map.ts';

/** Sweeps over all seats, and partners tried for each that is in conflict. */
const [sweeps, tries] = [3, 64];

/**
 * Goes through all seats and lets whoever is unhappy change places with the first of some others, picked by chance, with whom that costs no more
 * (Minton, Johnston, Philips and Laird, "Minimizing conflicts", 1992). Most of a large gathering is happy at once, so this ends soon.
 */
export function minConflicts(map: SeatMap, random: Random, meter: Meter): void {
  const places = map.taken.length;
  const spend = allowance(meter);
  for (let at = 0; at < sweeps * places && map.cost > map.goal; at++) {
    const seat = at % places;
    let left = tries;
    for (; left > 0 && map.unhappy(seat); left--) {
      const other = seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound);
      if (!map.maySwap(seat, other) || map.delta(seat, other, weights.missingSpeaker) > 0) continue;
      const before = map.cost;
      map.swap(seat, other);
      if (map.cost > before) map.swap(seat, other);
    }
    if (!spend(1 + tries - left)) return;
  }
}

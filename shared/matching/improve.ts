import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Meter } from './meter.ts';
import type { SeatMap } from './seat-map.ts';
import { weights } from './weights.ts';

/** Steps per seat of the first run; each further run takes twice as many, so that a larger effort goes on where a smaller one stopped. */
const firstRun = 30;

/** In units of cost: hot enough to take a few repeats at once, cold enough at the end to weigh single colleagues. */
const [hottest, coldest] = [1000, 5];

/** While searching, a missing speaker weighs this much, so that a forced repeat never seems worth one but the search can still pass over it. */
const searchMissingSpeaker = 8 * weights.repeatMeeting;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on swaps of two seats, the first of them with somebody unhappy on it.
 * A cold run first, then ever longer hot ones, each from the best plan so far, until the effort is spent or nothing costs anything.
 * Leaves the map at the best plan met, never worse than at the start.
 */
export function improve(map: SeatMap, random: Random, meter: Meter): void {
  let cost = map.cost();
  let best = { cost, taken: map.taken.slice() };
  const save = () => {
    if (cost < best.cost) best = { cost, taken: map.taken.slice() };
  };

  let steps = meter.take();
  for (let run = 0; steps > 0 && best.cost > 0; run++) {
    const length = firstRun * map.taken.length * 2 ** run;
    for (let done = 0; steps > 0 && done < length && cost > 0; done += steps, steps = meter.take()) {
      const temperature = run === 0 ? coldest : hottest * (coldest / hottest) ** (done / length);
      for (let step = 0; step < steps; step++) {
        const seat = random.below(map.taken.length);
        if (!map.unhappy(seat)) continue;
        const other = seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound);
        const delta = map.delta(seat, other);
        if (delta === Infinity) continue;
        if (delta > 0) {
          if (softened(delta) > -temperature * Math.log(1 - random.next())) continue;
          save();
        }
        map.swap(seat, other);
        cost += delta;
      }
    }
    save();
    map.restore(best.taken);
    cost = best.cost;
  }
}

/** A rise of cost with the hard rules weighed as the search does. */
function softened(rise: number): number {
  const missing = Math.round(rise / weights.missingSpeaker);
  return rise + missing * (searchMissingSpeaker - weights.missingSpeaker);
}

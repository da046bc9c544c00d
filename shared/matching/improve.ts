import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Meter } from './meter.ts';
import type { SeatMap } from './seat-map.ts';
import { weights } from './weights.ts';

/** Partners tried for each seat in a cold sweep. */
const tries = 16;

/** Steps per seat of the first hot run; each further one takes twice as many, so that a larger effort goes on where a smaller one stopped. */
const firstRun = 30;

/** In units of cost: at first a repeat is taken now and then, at the end a single colleague hardly ever. */
const [hottest, coldest] = [300, 30];

/**
 * What the search itself weighs: a missing speaker so little that it may be passed over, so much that no forced repeat is worth one;
 * a colleague so much that among plans with as few repeats it drifts to those with fewer colleagues. Found by trial.
 */
const searching = { missingSpeaker: 20 * weights.repeatMeeting, sameOrganisation: 200 };

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on swaps of two seats, the first of them with somebody unhappy on it.
 * Cold sweeps over all seats while they help, then ever longer hot runs, each from the best plan so far, until the effort is spent
 * or nothing costs anything. Leaves the map at the best plan met, never worse than at the start.
 */
export function improve(map: SeatMap, random: Random, meter: Meter): void {
  const places = map.taken.length;
  let cost = map.cost();
  let best = { cost, taken: map.taken.slice() };
  const save = () => {
    if (cost < best.cost) best = { cost, taken: map.taken.slice() };
  };

  let steps = meter.take();
  for (let hotRun = 0; steps > 0 && best.cost > 0;) {
    const before = best.cost;
    const length = places * (hotRun === 0 ? tries : firstRun * 2 ** (hotRun - 1));
    for (let done = 0; steps > 0 && done < length && cost > 0; done += steps, steps = meter.take()) {
      const temperature = hotRun === 0 ? coldest : hottest * (coldest / hottest) ** (done / length);
      for (let step = 0; step < steps; step++) {
        const seat = hotRun === 0 ? Math.floor((done + step) / tries) % places : random.below(places);
        if (!map.unhappy(seat)) continue;
        const other = seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound);
        const delta = map.delta(seat, other);
        const rise = asSearched(delta);
        if (rise > 0 && rise > -temperature * Math.log(1 - random.next())) continue;
        if (delta > 0) save();
        map.swap(seat, other);
        cost += delta;
      }
    }
    save();
    map.restore(best.taken);
    cost = best.cost;
    if (hotRun > 0 || best.cost === before) hotRun++;
  }
}

/** A change of cost, taken apart into missing speakers, repeats and colleagues and weighed again for the search. */
function asSearched(delta: number): number {
  if (delta === Infinity) return Infinity;
  const speakers = Math.round(delta / weights.missingSpeaker);
  const soft = delta - speakers * weights.missingSpeaker;
  const repeats = Math.round(soft / weights.repeatMeeting);
  const colleagues = (soft - repeats * weights.repeatMeeting) / weights.sameOrganisation;
  return speakers * searching.missingSpeaker + repeats * weights.repeatMeeting + colleagues * searching.sameOrganisation;
}

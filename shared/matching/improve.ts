import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Meter } from './meter.ts';
import type { SeatMap } from './seat-map.ts';
import { weights } from './weights.ts';

/** Sweeps over all seats before the first hot run, and partners tried for each seat. */
const [sweeps, tries] = [2, 16];

/** Steps per seat of the first hot run; each further one takes twice as many, so that a larger effort goes on where a smaller one stopped. */
const firstRun = 30;

/** In units of cost: at first a repeat is taken now and then, at the end a single colleague hardly ever. */
const [hottest, coldest] = [300, 30];

/**
 * What the search itself weighs, found by trial. A missing speaker: while hot so little that one may be passed over, at last so much that no forced
 * repeat is worth one. A colleague: so much that among plans with as few repeats it drifts to those with fewer colleagues.
 */
const searching = { missingSpeaker: [2 * weights.repeatMeeting, 20 * weights.repeatMeeting], sameOrganisation: 200 } as const;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on swaps of two seats, the first of them with somebody unhappy on it.
 * Cold sweeps over all seats, then ever longer hot runs, each from the best plan so far, until the effort is spent or nothing costs anything.
 * Leaves the map at the best plan met, never worse than at the start.
 */
export function improve(map: SeatMap, random: Random, meter: Meter): void {
  if (map.seatsPerRound === map.seats) return; // At one table nobody can change places.
  const places = map.taken.length;
  let cost = map.cost();
  let best = { cost, taken: map.taken.slice() };
  const save = () => {
    if (cost < best.cost) best = { cost, taken: map.taken.slice() };
  };

  let steps = meter.take();
  for (let run = 0; steps > 0 && best.cost > 0; run++) {
    const cold = run === 0;
    const length = places * (cold ? sweeps * tries : firstRun * 2 ** (run - 1));
    for (let done = 0; steps > 0 && done < length && cost > 0; done += steps, steps = meter.take()) {
      const cooled = cold ? 1 : Math.min(1, done / length);
      const temperature = hottest * (coldest / hottest) ** cooled;
      for (let step = 0; step < steps; step++) {
        const seat = cold ? Math.floor((done + step) / tries) % places : random.below(places);
        if (!map.unhappy(seat)) continue;
        const other = seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound);
        const delta = map.delta(seat, other);
        const rise = asSearched(delta, cooled);
        if (rise > 0 && rise > -temperature * Math.log(1 - random.next())) continue;
        if (delta > 0) save();
        map.swap(seat, other);
        cost += delta;
      }
    }
    save();
    map.restore(best.taken);
    cost = best.cost;
  }
}

/** A change of cost, taken apart into missing speakers, repeats and colleagues and weighed again for the search. `cooled` goes from 0 to 1. */
function asSearched(delta: number, cooled: number): number {
  if (delta === Infinity) return Infinity;
  const speakers = Math.round(delta / weights.missingSpeaker);
  const soft = delta - speakers * weights.missingSpeaker;
  const repeats = Math.round(soft / weights.repeatMeeting);
  const colleagues = (soft - repeats * weights.repeatMeeting) / weights.sameOrganisation;
  const [hot, cold] = searching.missingSpeaker;
  return speakers * (hot + (cold - hot) * cooled) + repeats * weights.repeatMeeting + colleagues * searching.sameOrganisation;
}

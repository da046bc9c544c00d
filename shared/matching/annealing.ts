import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Meter } from './meter.ts';
import type { SeatMap } from './seat-map.ts';
import { weights } from './weights.ts';

/** Steps per seat of the first run; each further one takes twice as many, so that a larger effort goes on where a smaller one stopped. */
const firstRun = 30;

/** In units of cost: at first a repeat is taken now and then, at the end a single colleague hardly ever. */
const [hottest, coldest] = [300, 30];

/** A missing speaker: while hot so little that one may be passed over, at last so much that no forced repeat is worth one. */
const missingSpeaker = [2 * weights.repeatMeeting, 20 * weights.repeatMeeting] as const;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on swaps of two seats, the first of them with somebody unhappy on it.
 * Ever longer runs, each from the best plan so far. Serves every rule and any size.
 */
export class Annealing {
  private readonly map: SeatMap;
  private readonly random: Random;
  private runs = 0;

  constructor(map: SeatMap, random: Random) {
    this.map = map;
    this.random = random;
  }

  /** One run; leaves the map at the best plan met, never worse than at the start. */
  run(meter: Meter): void {
    const { map, random } = this;
    const places = map.taken.length;
    const length = places * firstRun * 2 ** this.runs++;
    const best = { cost: map.cost, taken: map.taken.slice() };
    const save = () => {
      if (map.cost >= best.cost) return;
      best.cost = map.cost;
      best.taken.set(map.taken);
    };
    let steps = meter.take();
    for (let done = 0; steps > 0 && done < length && map.cost > map.goal; done += steps, steps = done < length ? meter.take() : 0) {
      const cooled = Math.min(1, done / length);
      const temperature = hottest * (coldest / hottest) ** cooled;
      const speaker = missingSpeaker[0] + (missingSpeaker[1] - missingSpeaker[0]) * cooled;
      for (let step = 0; step < steps; step++) {
        const seat = random.below(places);
        if (!map.unhappy(seat)) continue;
        const other = seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound);
        if (!map.maySwap(seat, other)) continue;
        const rise = map.delta(seat, other, speaker);
        if (rise > 0 && rise > -temperature * Math.log(1 - random.next())) continue;
        if (rise > 0) save();
        map.swap(seat, other);
      }
    }
    save();
    map.restore(best.taken);
  }
}

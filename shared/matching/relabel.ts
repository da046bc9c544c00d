import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Meter } from './meter.ts';
import type { SeatMap } from './seat-map.ts';

/** Trials per person, and what is accepted at first and at last, in units of cost. */
const trials = 150;
const [hottest, coldest] = [200, 5];

/**
 * Lets people take each other's place in all rounds at once, by annealing: who meets how often among the places stays as it is, who it is changes.
 * So a plan made by construction, where nobody meets again, comes to keep the other rules as well.
 */
export function relabel(map: SeatMap, random: Random, meter: Meter): void {
  const seatOf = seatsByPerson(map);
  const rounds = map.taken.length / map.seatsPerRound;
  const people = map.nobody;
  const total = trials * people;
  const exchange = (a: number, b: number) => {
    for (let round = 0; round < rounds; round++) {
      const [seatA, seatB] = [seatOf[round * people + a] as number, seatOf[round * people + b] as number];
      map.swap(seatA, seatB);
      seatOf[round * people + a] = seatB;
      seatOf[round * people + b] = seatA;
    }
  };
  let best = { cost: map.cost, taken: map.taken.slice() };
  // An exchange costs as much as a step in each round.
  for (
    let done = 0, steps = meter.take();
    steps > 0 && done < total && map.cost > 0;
    done += Math.ceil(steps / rounds / 2), steps = meter.take()
  ) {
    const temperature = hottest * (coldest / hottest) ** (done / total);
    for (let trial = 0; trial * rounds * 2 < steps; trial++) {
      const [a, b] = [random.below(people), random.below(people)];
      if (a === b || map.pinned[seatOf[a] as number] === 1 || map.pinned[seatOf[b] as number] === 1) continue;
      const before = map.cost;
      exchange(a, b);
      const rise = map.cost - before;
      if (rise > 0 && rise > -temperature * Math.log(1 - random.next())) exchange(a, b);
      else if (map.cost < best.cost) best = { cost: map.cost, taken: map.taken.slice() };
    }
  }
  map.restore(best.taken);
}

function seatsByPerson(map: SeatMap): Int32Array {
  const seatOf = new Int32Array((map.taken.length / map.seatsPerRound) * map.nobody);
  map.taken.forEach((person, seat) => {
    if (person !== map.nobody) seatOf[Math.floor(seat / map.seatsPerRound) * map.nobody + person] = seat;
  });
  return seatOf;
}

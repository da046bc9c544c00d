import type { Random } from '#shared/primitives/seeded-random.ts';
import { allowance } from './meter.ts';
import type { Meter } from './meter.ts';
import { prices } from './prices.ts';
import type { SeatMap } from './seat-map.ts';

/** What each person without the language of their table counts for beside `prices.hard`. */
const missingSpeaker = 4;

/** Partners looked at for one move: beyond, some are picked by chance. */
const mostLooks = 256;

/** Looks that take as long as a step of other searches. */
const looksPerStep = 2;

/** Moves for which somebody who changed places stays there: a few, and up to so many more by chance. */
const [shortest, spread] = [2, 6];

/** Moves without a better plan after which half of the people of a round change places by chance: what breaks least here may be far from what breaks nothing. */
const patience = 80;

/**
 * Lets people change places until every table has a language and nobody sits with whom they must not, looking at nothing
 * else: always the best swap of somebody where a rule is broken (Minton et al., "Minimizing conflicts", 1992), the last movers resting (Glover,
 * "Tabu search", 1989). Pairs without a language in common count a little: so a table is seen to get better before it has a language.
 * Leaves the map at the best plan met, never worse than at the start.
 */
export function keepHardRules(map: SeatMap, random: Random, meter: Meter): void {
  const { taken, nobody } = map;
  const seats = map.seatsPerRound;
  const looks = Math.min(seats, mostLooks);
  const restsUntil = new Int32Array(nobody + 1);
  let level = 0;
  let lowest = { level, move: 0 };
  let best = { cost: map.cost, taken: taken.slice() };
  const change = (seat: number, other: number, by: number) => {
    map.swap(seat, other);
    level += by;
  };
  const spend = allowance(meter);
  const stepsPerMove = 1 + (looks + (seats >> 2)) / looksPerStep;
  for (let move = 1; spend(stepsPerMove); move++) {
    const broken = map.breakingSeats();
    if (broken.length === 0) break;
    const seat = broken[random.below(broken.length)] as number;
    const first = seat - (seat % seats);
    const anySeat = () => first + random.below(seats);
    let [least, to, equals] = [Infinity, -1, 0];
    for (let look = 0; look < looks; look++) {
      const other = looks < seats ? anySeat() : first + look;
      if (!map.maySwap(seat, other)) continue;
      const by = map.delta(seat, other, missingSpeaker, prices.hard);
      const rests = Math.max(restsUntil[taken[seat] as number] as number, restsUntil[taken[other] as number] as number) > move;
      if (by > least || (rests && level + by >= lowest.level)) continue;
      if (by < least) equals = 0;
      if (random.below(++equals) === 0) [least, to] = [by, other];
    }
    if (to >= 0) {
      for (const mover of [seat, to]) restsUntil[taken[mover] as number] = move + shortest + random.below(spread);
      restsUntil[nobody] = 0;
      change(seat, to, least);
    }
    if (map.cost < best.cost) best = { cost: map.cost, taken: taken.slice() };
    if (level < lowest.level) lowest = { level, move };
    else if ((move - lowest.move) % patience === 0) {
      for (let times = seats >> 1; times > 0; times--) {
        const [one, other] = [anySeat(), anySeat()];
        if (map.maySwap(one, other)) change(one, other, map.delta(one, other, missingSpeaker, prices.hard));
      }
    }
  }
  if (map.cost > best.cost) map.restore(best.taken);
}

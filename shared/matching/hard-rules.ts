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
  const best = { cost: map.cost, taken: taken.slice() };
  const suspects = new Suspects(map, random);
  const change = (seat: number, other: number, by: number) => {
    map.swap(seat, other);
    suspects.add(seat, other);
    level += by;
  };
  const spend = allowance(meter);
  for (let move = 1; spend(1 + looks / looksPerStep); move++) {
    const seat = suspects.next();
    if (seat === null) break;
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
    if (map.cost < best.cost) {
      best.cost = map.cost;
      best.taken.set(taken);
    }
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

/** Seats where a rule may be broken: all where one was at first, and those at tables that changed since. */
class Suspects {
  private readonly map: SeatMap;
  private readonly random: Random;
  private readonly seats: number[];
  private readonly listed: Uint8Array;

  constructor(map: SeatMap, random: Random) {
    this.map = map;
    this.random = random;
    this.seats = [...map.taken.keys()].filter((seat) => map.breaks(seat));
    this.listed = new Uint8Array(map.taken.length);
    for (const seat of this.seats) this.listed[seat] = 1;
  }

  /** One where a rule is broken, by chance; null where none is any more. */
  next(): number | null {
    const { map, random, seats, listed } = this;
    while (seats.length > 0) {
      const at = random.below(seats.length);
      const seat = seats[at] as number;
      if (map.breaks(seat)) return seat;
      listed[seat] = 0;
      const last = seats.pop() as number;
      if (at < seats.length) seats[at] = last;
    }
    return null;
  }

  /** The tables of these seats have changed. */
  add(...changed: readonly number[]): void {
    const { map, seats, listed } = this;
    for (const one of changed) {
      const first = one - (one % map.seats);
      for (let seat = first; seat < first + map.seats; seat++) {
        if (listed[seat] === 1) continue;
        listed[seat] = 1;
        seats.push(seat);
      }
    }
  }
}

import type { Random } from '#shared/primitives/seeded-random.ts';
import { allowance } from './meter.ts';
import type { Meter } from './meter.ts';
import type { DensePairKinds } from './pair-kinds.ts';
import { prices } from './prices.ts';
import type { SeatMap } from './seat-map.ts';
import { weights } from './weights.ts';

/** Moves for which two people who changed places may not do so again in that round: a few, and up to so many more by chance. */
const [shortest, spread] = [4, 16];

/** Moves without a better plan after which the search starts again from the best, shaken. */
const patience = 400;

/** Swaps looked at for one move, of people in grave conflict and of others: beyond, some are picked by chance. */
const mostLooks = { grave: 1000, light: 300 } as const;

/** So many looks take as long as a step of other searches. */
const looksPerStep = 10;

/**
 * What each person without the language of their table counts for: between these, more the longer tables lack one and less the longer none does,
 * so that the search passes over plans nobody can use to better ones (strategic oscillation; Gallego et al. 2013).
 */
const speaker = { least: weights.repeatMeeting, most: 40 * weights.repeatMeeting, rise: 1.1, fall: 0.97 } as const;

/** Tables changed by chance when a plan is shaken. */
const shakes = 2;

/**
 * Tabu search on all rounds at once: each move is the best of the swaps of somebody in conflict with somebody else of the same round, the last
 * ones forbidden (Dotú and Van Hentenryck, "Scheduling social golfers locally", 2005). What everybody would cost at every table is kept up to
 * date, so that a swap is judged by a few looks. Knows pairs only, no languages.
 */
export class TabuSearch {
  private readonly map: SeatMap;
  private readonly pairs: DensePairKinds;
  private readonly random: Random;
  private readonly tables: number;
  private readonly width: number;
  private readonly rounds: number;
  /** What each person would cost among those at each table of each round, by (round * tables + table) * width + person. */
  private readonly costAt: Int32Array;
  /** What the person on each seat costs there. */
  private readonly present: Int32Array;
  /** The table of each person in each round, by round * width + person. */
  private readonly tableOf: Int32Array;
  /** The seat of each person in each round, by round * width + person. */
  private readonly seatOf: Int32Array;
  /** Move up to which a pair is forbidden in a round, by (round * width + person) * width + person. */
  private readonly forbidden: Int32Array;
  private moves = 0;
  /** Moves since the plan last became better. */
  private since = 0;
  private speaker = 10 * weights.repeatMeeting;
  /** The cost as searched, counted from the start of a run, and the lowest met. */
  private level = 0;
  private lowest = 0;
  /** Seats at the last move where somebody met again or lacked the language, and those with a lighter cost. */
  private graves = 0;
  private lights = 0;

  constructor(map: SeatMap, pairs: DensePairKinds, random: Random) {
    this.map = map;
    this.pairs = pairs;
    this.random = random;
    this.tables = map.seatsPerRound / map.seats;
    this.width = map.nobody + 1;
    this.rounds = map.taken.length / map.seatsPerRound;
    this.costAt = new Int32Array(this.rounds * this.width * this.tables);
    this.present = new Int32Array(map.taken.length);
    this.tableOf = new Int32Array(this.rounds * this.width);
    this.seatOf = new Int32Array(this.rounds * this.width);
    this.forbidden = new Int32Array(this.rounds * this.width * this.width);
  }

  /** Searches until the meter is spent; leaves the map at the best plan met, never worse than at the start. */
  run(meter: Meter): void {
    const { map } = this;
    const spend = allowance(meter);
    if (!spend(0)) return;
    let best = { cost: map.cost, taken: map.taken.slice() };
    this.count();
    [this.level, this.lowest] = [0, 0];
    while (best.cost > map.goal && spend(this.move())) {
      const swing = map.cost >= weights.missingSpeaker ? speaker.rise : speaker.fall;
      this.speaker = Math.min(speaker.most, Math.max(speaker.least, this.speaker * swing));
      if (map.cost < best.cost) {
        best = { cost: map.cost, taken: map.taken.slice() };
        this.since = 0;
      } else if (++this.since > (best.cost >= weights.missingSpeaker ? patience / 5 : patience)) {
        map.restore(best.taken);
        this.shake();
        this.count();
        [this.level, this.lowest] = [0, 0];
        this.since = 0;
      }
    }
    map.restore(best.taken);
  }

  /** Takes the best swap that is not forbidden, or makes the plan better than all before; steps for what was looked at. */
  private move(): number {
    const { map, width, tables, costAt, present, random } = this;
    const { taken, seats, seatsPerRound, nobody, pinned } = map;
    const { searched } = prices;
    const { kinds } = this.pairs;
    const wanted = this.lowest - this.level;
    const [ofGrave, ofLight] = [mostLooks.grave / (this.graves * seatsPerRound), mostLooks.light / (this.lights * seatsPerRound)];
    let [graves, lights] = [0, 0];
    let [least, from, to, equals, looked] = [Infinity, -1, -1, 0, 16];
    for (let seat = 0, strangers = 0; seat < taken.length; seat++) {
      if (seat % seats === 0) strangers = map.missingAt(seat);
      const cost = present[seat] as number;
      if (cost === 0 && strangers === 0) continue;
      const a = taken[seat] as number;
      if (a === nobody || pinned[seat] === 1) continue;
      const grave = cost >= weights.repeatMeeting || strangers > 0;
      if (grave) graves++;
      else lights++;
      if (random.next() > (grave ? ofGrave : ofLight)) continue;
      looked += seatsPerRound;
      const round = Math.floor(seat / seatsPerRound);
      const table = this.tableOf[round * width + a] as number;
      const forbidden = (round * width + a) * width;
      const here = (round * tables + table) * width;
      const pairsOfA = a * width;
      for (let at = 0; at < tables; at++) {
        if (at === table) continue;
        const first = (round * tables + at) * seats;
        const gain = cost - (costAt[(round * tables + at) * width + a] as number);
        const hope = this.speaker * (strangers + map.missingAt(first));
        for (let other = first; other < first + seats; other++) {
          const b = taken[other] as number;
          let delta =
            (costAt[here + b] as number) - (present[other] as number) - gain - 2 * (searched[kinds[pairsOfA + b] as number] as number);
          // Who leaves a table with a language can only make it worse, so most swaps are out before languages are looked at.
          if (delta - hope > least) continue;
          delta += this.speaker * map.missingMore(seat, other);
          if (delta > least || (delta >= wanted && (this.forbidden[forbidden + b] as number) > this.moves)) continue;
          if (pinned[other] === 1 || (b === nobody && !map.maySwap(seat, other))) continue;
          if (delta < least) equals = 0;
          if (random.below(++equals) === 0) [least, from, to] = [delta, seat, other];
        }
      }
    }
    [this.graves, this.lights] = [graves, lights];
    this.moves++;
    if (from >= 0) this.swap(from, to);
    if (from >= 0) this.level += least;
    this.lowest = Math.min(this.lowest, this.level);
    return looked / looksPerStep;
  }

  private swap(seat: number, other: number): void {
    const { map, width } = this;
    const [a, b] = [map.taken[seat] as number, map.taken[other] as number];
    const round = Math.floor(seat / map.seatsPerRound);
    map.swap(seat, other);
    const until = this.moves + shortest + this.random.below(spread);
    this.forbidden[(round * width + a) * width + b] = until;
    this.forbidden[(round * width + b) * width + a] = until;
    const [tableA, tableB] = [this.tableIn(seat), this.tableIn(other)];
    this.tableOf[round * width + a] = tableB;
    this.tableOf[round * width + b] = tableA;
    this.seatOf[round * width + a] = other;
    this.seatOf[round * width + b] = seat;
    this.pricesChanged([a, b], seat);
    this.pricesChanged([b, a], other);
    this.countTable(round, tableA);
    this.countTable(round, tableB);
  }

  /** After somebody came to a seat in the place of somebody else: what that changes at the tables of all rounds. */
  private pricesChanged([gone, come]: readonly [number, number], seat: number): void {
    const { map } = this;
    const first = seat - (seat % map.seats);
    for (let at = first; at < first + map.seats; at++) {
      const mate = map.taken[at] as number;
      if (at === seat || mate === map.nobody) continue;
      this.priceChanged(gone, mate, -1);
      this.priceChanged(come, mate, 1);
    }
  }

  private priceChanged(person: number, mate: number, times: 1 | -1): void {
    const { map, width, tables, costAt, tableOf, seatOf, present } = this;
    if (person === map.nobody) return;
    const change = map.priceOf(person, mate) - map.priceOf(person, mate, times);
    const presentChange = map.priceOf(person, mate, 1) - map.priceOf(person, mate, 1 + times);
    for (let round = 0; round < this.rounds; round++) {
      const row = round * width;
      const [tableA, tableB] = [tableOf[row + mate] as number, tableOf[row + person] as number];
      const a = (round * tables + tableA) * width + person;
      const b = (round * tables + tableB) * width + mate;
      costAt[a] = (costAt[a] as number) + change;
      costAt[b] = (costAt[b] as number) + change;
      if (tableA !== tableB || presentChange === 0) continue;
      const [seatA, seatB] = [seatOf[row + mate] as number, seatOf[row + person] as number];
      present[seatA] = (present[seatA] as number) + presentChange;
      present[seatB] = (present[seatB] as number) + presentChange;
    }
  }

  /** Counts everything afresh. */
  private count(): void {
    const { map, width } = this;
    for (let seat = 0; seat < map.taken.length; seat++) {
      const at = Math.floor(seat / map.seatsPerRound) * width + (map.taken[seat] as number);
      this.tableOf[at] = this.tableIn(seat);
      this.seatOf[at] = seat;
    }
    for (let round = 0; round < this.rounds; round++) for (let table = 0; table < this.tables; table++) this.countTable(round, table);
  }

  private countTable(round: number, table: number): void {
    const { map, width, costAt } = this;
    const { kinds } = this.pairs;
    const { searched } = prices;
    const row = (round * this.tables + table) * width;
    costAt.fill(0, row, row + width);
    const first = round * map.seatsPerRound + table * map.seats;
    for (let at = first; at < first + map.seats; at++) {
      this.present[at] = map.presentAt(at);
      const others = (map.taken[at] as number) * width;
      for (let person = 0; person < map.nobody; person++) {
        costAt[row + person] = (costAt[row + person] as number) + (searched[kinds[others + person] as number] as number);
      }
    }
  }

  /** Lets half of the people of some tables change places with another table of their round: of tables without a language where there are any. */
  private shake(): void {
    const { map, random } = this;
    const seats = [...map.taken.keys()];
    const strangers = seats.filter((seat) => map.missingAt(seat) > 0);
    const from = strangers.length > 0 ? strangers : seats;
    for (let shake = 0; shake < shakes; shake++) {
      const seat = from[random.below(from.length)] as number;
      const [first, other] = [seat, seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound)].map(
        (at) => at - (at % map.seats),
      ) as [number, number];
      for (let place = 0; place < map.seats; place++) {
        if (random.below(2) === 0 && map.maySwap(first + place, other + place)) map.swap(first + place, other + place);
      }
    }
  }

  private tableIn(seat: number): number {
    return Math.floor((seat % this.map.seatsPerRound) / this.map.seats);
  }
}

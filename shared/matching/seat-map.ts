import type { Indexed } from './indexed.ts';
import type { PairKinds } from './pair-kinds.ts';
import { prices } from './prices.ts';
import { TableSpeech } from './table-speech.ts';
import { weights } from './weights.ts';

/** People by table, by their numbers. */
export type IndexedTables = readonly (readonly number[])[];

/**
 * Who sits on which seat in the rounds of a plan, and what a swap would cost, counted from the two tables alone.
 * Table t of round r holds the seats from (r * tables + t) * seats on. Smaller tables have one empty seat, held by the index `people`,
 * so that a move is a swap with nobody.
 */
export class SeatMap {
  readonly taken: Int32Array;
  readonly seats: number;
  readonly seatsPerRound: number;
  readonly pinned: Uint8Array;
  readonly nobody: number;
  readonly pairs: PairKinds;
  /** What the plan costs, as it is judged: kept up to date by every swap. */
  cost: number;
  /** What no plan costs less than, as far as is known: a search may end there. */
  goal = 0;
  private readonly speech: TableSpeech;
  private readonly anyoneFits: boolean;

  /** Counts the meetings of `rounds` in `pairs`; hosts sit first at their tables. */
  constructor(indexed: Indexed, rounds: readonly IndexedTables[], pairs = indexed.pairKinds()) {
    const { seats, people, hosts, sizes } = indexed;
    this.seats = seats;
    this.seatsPerRound = seats * sizes.length;
    this.nobody = people;
    this.pairs = pairs;
    this.taken = new Int32Array(rounds.length * this.seatsPerRound).fill(people);
    this.pinned = new Uint8Array(this.taken.length);
    this.anyoneFits = !indexed.speech.decides;
    this.speech = new TableSpeech(indexed.speech, rounds.length * sizes.length);
    this.cost = 0;
    rounds.flat().forEach((table, index) => {
      table.forEach((person, place) => this.join(index * seats + place, person));
      if (index % sizes.length < hosts.length) this.pinned[index * seats] = 1;
      if (indexed.largerFirst && table.length < seats) this.pinned[index * seats + table.length] = 1;
    });
  }

  /** Whether somebody who may move sits here at some cost. */
  unhappy(seat: number): boolean {
    const person = this.taken[seat] as number;
    if (person === this.nobody || this.pinned[seat] === 1) return false;
    const table = this.tableOf(seat);
    return this.present(person, table, prices.searched) > 0 || (!this.anyoneFits && this.speech.missing(table) > 0);
  }

  /** Whether somebody who may move sits here, at a table without a language or beside somebody they must be kept from. */
  breaks(seat: number): boolean {
    const person = this.taken[seat] as number;
    if (person === this.nobody || this.pinned[seat] === 1) return false;
    return this.missingAt(seat) > 0 || this.present(person, this.tableOf(seat), prices.apart) > 0;
  }

  /** What one more meeting of two people would cost as searched, or would have cost so many meetings ago. */
  priceOf(a: number, b: number, ago = 0): number {
    return prices.searched[this.pairs.of(a, b) - ago * this.pairs.counted] as number;
  }

  /** What the person on a seat costs there as searched, by the pairs alone. */
  presentAt(seat: number): number {
    return this.present(this.taken[seat] as number, this.tableOf(seat), prices.searched);
  }

  /** People without the language of their table, on whatever seat of it. */
  missingAt(seat: number): number {
    return this.anyoneFits ? 0 : this.speech.missing(this.tableOf(seat));
  }

  /** How many more people would lack the language of their table if the people on two seats changed places. */
  missingMore(seatA: number, seatB: number): number {
    if (this.anyoneFits) return 0;
    const { speech } = this;
    const [tableA, tableB] = [this.tableOf(seatA), this.tableOf(seatB)];
    const [a, b] = [this.taken[seatA] as number, this.taken[seatB] as number];
    return speech.missingAfter(tableA, a, b) + speech.missingAfter(tableB, b, a) - speech.missing(tableA) - speech.missing(tableB);
  }

  /** Whether the people on two seats of one round may change places; tables are even within one, so there is at most one empty seat at each. */
  maySwap(seatA: number, seatB: number): boolean {
    const [tableA, tableB] = [this.tableOf(seatA), this.tableOf(seatB)];
    if (tableA === tableB || this.pinned[seatA] === 1 || this.pinned[seatB] === 1) return false;
    if (this.taken[seatA] === this.nobody) return !this.hasEmptySeat(tableB);
    return this.taken[seatB] !== this.nobody || !this.hasEmptySeat(tableA);
  }

  /** By how much the cost as searched would change if they did, with so much for each person without the language of their table. */
  delta(seatA: number, seatB: number, missingSpeaker: number, priced: Int32Array = prices.searched): number {
    const [tableA, tableB] = [this.tableOf(seatA), this.tableOf(seatB)];
    const [a, b] = [this.taken[seatA] as number, this.taken[seatB] as number];
    const pairs =
      this.future(a, tableB, b, priced) +
      this.future(b, tableA, a, priced) -
      this.present(a, tableA, priced) -
      this.present(b, tableB, priced);
    return this.anyoneFits ? pairs : pairs + missingSpeaker * this.missingMore(seatA, seatB);
  }

  swap(seatA: number, seatB: number): void {
    const [a, b] = [this.taken[seatA] as number, this.taken[seatB] as number];
    this.leave(seatA);
    this.leave(seatB);
    this.join(seatA, b);
    this.join(seatB, a);
  }

  /** Puts everybody back on the seats of an earlier copy of `taken`. */
  restore(taken: Int32Array): void {
    for (let seat = 0; seat < taken.length; seat++) if (this.taken[seat] !== taken[seat]) this.leave(seat);
    for (let seat = 0; seat < taken.length; seat++) if (this.taken[seat] !== taken[seat]) this.join(seat, taken[seat] as number);
  }

  /** The plan as it stands, people by table in each round. */
  rounds(): number[][][] {
    const tables = Array.from({ length: this.taken.length / this.seats }, (_, table) =>
      [...this.taken.subarray(table * this.seats, (table + 1) * this.seats)].filter((person) => person !== this.nobody),
    );
    const perRound = this.seatsPerRound / this.seats;
    return Array.from({ length: tables.length / perRound }, (_, round) => tables.slice(round * perRound, (round + 1) * perRound));
  }

  private join(seat: number, person: number): void {
    if (person === this.nobody) return;
    const table = this.tableOf(seat);
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) {
      const other = this.taken[at] as number;
      if (other === this.nobody) continue;
      this.cost += prices.told[this.pairs.of(person, other)] as number;
      this.pairs.meet(person, other, 1);
    }
    this.taken[seat] = person;
    if (this.anyoneFits) return;
    this.cost -= silence(this.speech.missing(table));
    this.speech.sit(table, person);
    this.cost += silence(this.speech.missing(table));
  }

  private leave(seat: number): void {
    const person = this.taken[seat] as number;
    if (person === this.nobody) return;
    this.taken[seat] = this.nobody;
    const table = this.tableOf(seat);
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) {
      const other = this.taken[at] as number;
      if (other === this.nobody) continue;
      this.pairs.meet(person, other, -1);
      this.cost -= prices.told[this.pairs.of(person, other)] as number;
    }
    if (this.anyoneFits) return;
    this.cost -= silence(this.speech.missing(table));
    this.speech.leave(table, person);
    this.cost += silence(this.speech.missing(table));
  }

  /** What a person costs among the others of their own table. */
  private present(person: number, table: number, priced: Int32Array): number {
    if (person === this.nobody) return 0;
    const { counted } = this.pairs;
    let cost = 0;
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) {
      const other = this.taken[at] as number;
      if (other !== person && other !== this.nobody) cost += priced[this.pairs.of(person, other) - counted] as number;
    }
    return cost;
  }

  /** What a person would cost at another table in the place of somebody. */
  private future(person: number, table: number, instead: number, priced: Int32Array): number {
    let cost = 0;
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) {
      const other = this.taken[at] as number;
      if (other !== instead) cost += priced[this.pairs.of(person, other)] as number;
    }
    return cost;
  }

  private hasEmptySeat(table: number): boolean {
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) if (this.taken[at] === this.nobody) return true;
    return false;
  }

  private tableOf(seat: number): number {
    return Math.floor(seat / this.seats);
  }
}

/** What a table costs where so many do not speak its best language. */
const silence = (missing: number): number => (missing === 0 ? 0 : weights.silentTable + missing * weights.missingSpeaker);

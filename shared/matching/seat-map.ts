import type { Indexed } from './indexed.ts';
import type { PairCosts } from './pair-costs.ts';
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
  private readonly pinned: Uint8Array;
  private readonly nobody: number;
  private readonly pairs: PairCosts;
  private readonly speech: TableSpeech;

  /** The meetings of `rounds` are already counted in `pairs`; hosts sit first at their tables. */
  constructor(indexed: Indexed, pairs: PairCosts, rounds: readonly IndexedTables[]) {
    const { seats, people, hosts, sizes } = indexed;
    this.seats = seats;
    this.seatsPerRound = seats * sizes.length;
    this.nobody = people;
    this.pairs = pairs;
    this.taken = new Int32Array(rounds.length * this.seatsPerRound).fill(people);
    this.pinned = new Uint8Array(this.taken.length);
    this.speech = new TableSpeech(indexed.speech, rounds.length * sizes.length);
    rounds.flat().forEach((table, index) => {
      this.taken.set(table, index * seats);
      for (const person of table) this.speech.sit(index, person);
      if (index % sizes.length < hosts.length) this.pinned[index * seats] = 1;
    });
  }

  /** The cost of the whole plan, counted afresh: what each pair at a table adds to those before, and every missing speaker. */
  cost(): number {
    const tables = Array.from({ length: this.taken.length / this.seats }, (_, table) => table);
    let cost = 0;
    for (const table of tables) this.meetAll(table, -1);
    for (const table of tables) cost += this.meetAll(table, 1) + this.speech.missing(table) * weights.missingSpeaker;
    return cost;
  }

  /** Whether somebody who may move sits here at some cost. */
  unhappy(seat: number): boolean {
    const person = this.taken[seat] as number;
    if (person === this.nobody || this.pinned[seat] === 1) return false;
    const table = this.tableOf(seat);
    return this.speech.missing(table) > 0 || this.present(person, table) > 0;
  }

  /** By how much the cost would change if the people on two seats of one round changed places; Infinity where they may not. */
  delta(seatA: number, seatB: number): number {
    const [tableA, tableB] = [this.tableOf(seatA), this.tableOf(seatB)];
    const [a, b] = [this.taken[seatA] as number, this.taken[seatB] as number];
    if (tableA === tableB || this.pinned[seatA] === 1 || this.pinned[seatB] === 1) return Infinity;
    if ((b === this.nobody && this.hasEmptySeat(tableA)) || (a === this.nobody && this.hasEmptySeat(tableB))) return Infinity;
    const pairs = this.future(a, tableB, b) + this.future(b, tableA, a) - this.present(a, tableA) - this.present(b, tableB);
    const { speech } = this;
    const missing = speech.missingAfter(tableA, a, b) + speech.missingAfter(tableB, b, a) - speech.missing(tableA) - speech.missing(tableB);
    return pairs + missing * weights.missingSpeaker;
  }

  swap(seatA: number, seatB: number): void {
    const [a, b] = [this.taken[seatA] as number, this.taken[seatB] as number];
    this.replace(seatA, b);
    this.replace(seatB, a);
  }

  /** Puts everybody back on the seats of an earlier copy of `taken`. */
  restore(taken: Int32Array): void {
    for (let seat = 0; seat < taken.length; seat++) if (this.taken[seat] !== taken[seat]) this.replace(seat, taken[seat] as number);
  }

  /** The plan as it stands, people by table in each round. */
  rounds(): number[][][] {
    const tables = Array.from({ length: this.taken.length / this.seats }, (_, table) =>
      [...this.taken.subarray(table * this.seats, (table + 1) * this.seats)].filter((person) => person !== this.nobody),
    );
    const perRound = this.seatsPerRound / this.seats;
    return Array.from({ length: tables.length / perRound }, (_, round) => tables.slice(round * perRound, (round + 1) * perRound));
  }

  /** Counts the meetings of a table, or takes them back; what they cost before that. */
  private meetAll(table: number, times: 1 | -1): number {
    const people = this.taken.subarray(table * this.seats, (table + 1) * this.seats);
    let cost = 0;
    people.forEach((a, place) => {
      people.subarray(place + 1).forEach((b) => {
        cost += this.pairs.of(a, b);
        this.pairs.meet(a, b, times);
      });
    });
    return cost;
  }

  private replace(seat: number, comer: number): void {
    const table = this.tableOf(seat);
    const leaver = this.taken[seat] as number;
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) {
      if (at === seat) continue;
      this.pairs.meet(leaver, this.taken[at] as number, -1);
      this.pairs.meet(comer, this.taken[at] as number, 1);
    }
    this.speech.leave(table, leaver);
    this.speech.sit(table, comer);
    this.taken[seat] = comer;
  }

  /** What a person costs among the others of their own table. */
  private present(person: number, table: number): number {
    if (person === this.nobody) return 0;
    let cost = 0;
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) {
      const other = this.taken[at] as number;
      if (other !== person && other !== this.nobody) cost += this.pairs.of(person, other) - this.pairs.perMeeting;
    }
    return cost;
  }

  /** What a person would cost at another table in the place of somebody. */
  private future(person: number, table: number, instead: number): number {
    let cost = 0;
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) {
      const other = this.taken[at] as number;
      if (other !== instead) cost += this.pairs.of(person, other);
    }
    return cost;
  }

  /** Tables are even within one, so there is at most one empty seat. */
  private hasEmptySeat(table: number): boolean {
    const first = table * this.seats;
    for (let at = first; at < first + this.seats; at++) if (this.taken[at] === this.nobody) return true;
    return false;
  }

  private tableOf(seat: number): number {
    return Math.floor(seat / this.seats);
  }
}

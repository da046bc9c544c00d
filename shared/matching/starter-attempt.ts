import type { Random } from '#shared/primitives/seeded-random.ts';
import { shuffled } from '#shared/primitives/seeded-random.ts';
import type { Turn } from './turns.ts';

/** Looks that take as long as a step of other searches. */
const looksPerStep = 6;

/** Tables found for one place, and pairs looked at for it: beyond, the others of it are not tried. */
const [mostTables, mostLooks] = [300, 40_000];

/**
 * One try to fill the base rounds of a turn with tables, table by table, so that no two pairs of one orbit share a table anywhere. A table is either
 * unchanged by the second symmetry or sits down together with its images, so who is seated and which orbits have met never tell a person from
 * their image.
 */
export class StarterAttempt {
  /** Whether all there is was tried, in vain. */
  exhausted = false;
  private overlooked = false;
  private readonly turn: Turn;
  private readonly random: Random;
  private readonly seats: number;
  /** 1 for each orbit of pairs that meets already, or may not. */
  private readonly met: Uint8Array;
  /** 1 at base * people + person for whoever has a table. */
  private readonly seated: Uint8Array;
  /** By base round: people without a table, and tables still to fill, larger and smaller ones. */
  private readonly standing: number[];
  private readonly larger: number[];
  private readonly smaller: number[];
  private readonly rounds: number[][][];
  private nodes = 0;
  private looks = 0;

  constructor(sizes: readonly number[], turn: Turn, random: Random) {
    this.turn = turn;
    this.random = random;
    this.seats = sizes[0] as number;
    this.met = turn.closed.slice();
    this.seated = new Uint8Array(turn.bases * turn.people);
    const each = (value: number) => new Array<number>(turn.bases).fill(value);
    this.standing = each(turn.people);
    this.larger = each(sizes.filter((size) => size === this.seats).length);
    this.smaller = each(sizes.filter((size) => size < this.seats).length);
    this.rounds = Array.from({ length: turn.bases }, () => []);
  }

  /** The base rounds, or null where so many tries were not enough. Stops for breath after each, with the steps it took. */
  *fill(nodes: number): Generator<number, number[][][] | null> {
    this.nodes = nodes;
    const done = yield* this.next();
    this.exhausted = done === false && !this.overlooked;
    return done === true ? this.rounds : null;
  }

  /** True once all have a table, false where that cannot be from here, null where the tries are used up. */
  private *next(): Generator<number, boolean | null> {
    if (this.standing.every((left) => left === 0)) return true;
    if (this.nodes-- <= 0) return null;
    yield this.looks / looksPerStep;
    this.looks = 0;
    const place = this.hardest();
    if (place === null) return false;
    for (const table of this.tablesFor(place.base, place.person)) {
      this.place(place.base, table, 1);
      const done = yield* this.next();
      if (done !== false) return done;
      this.place(place.base, table, 0);
    }
    return false;
  }

  /** Who has fewest people left to share a table with, in which base round; null where somebody has too few. */
  private hardest(): { base: number; person: number } | null {
    const { met, seated, random } = this;
    const { people, orbits, image } = this.turn;
    let [base, person, fewest] = [-1, -1, Infinity];
    for (let round = 0; round < this.turn.bases; round++) {
      const [first, needed] = [round * people, this.seats - 1 - ((this.smaller[round] as number) > 0 ? 1 : 0)];
      for (let one = 0; one < people; one++) {
        // Whoever comes before their image stands for it.
        if (seated[first + one] === 1 || (image[one] as number) < one) continue;
        let left = 0;
        for (let other = 0, row = one * people; other < people; other++) {
          if (seated[first + other] === 0 && met[orbits[row + other] as number] === 0) left++;
        }
        this.looks += people;
        if (left < needed) return null;
        if (left < fewest || (left === fewest && random.below(3) === 0)) [base, person, fewest] = [round, one, left];
      }
    }
    return { base, person };
  }

  /** Tables for somebody that keep to people and pairs that are left, in any order. */
  private tablesFor(base: number, person: number): number[][] {
    const { met, seated } = this;
    const { people, orbits } = this.turn;
    const company: number[] = [];
    for (let other = 0; other < people; other++) {
      if (seated[base * people + other] === 0 && met[orbits[person * people + other] as number] === 0) company.push(other);
    }
    const others = shuffled(company, this.random);
    const found: number[][] = [];
    for (const [left, size] of [
      [this.larger[base] as number, this.seats],
      [this.smaller[base] as number, this.seats - 1],
    ] as const) {
      if (left > 0 && this.turn.period > 1) this.unchanged(person, others, size, found);
      if (left >= this.turn.period) this.together([person], others, size, found);
    }
    if (!this.mayLook(found)) this.overlooked = true;
    return shuffled(found, this.random);
  }

  private mayLook(found: readonly number[][]): boolean {
    return found.length < mostTables && this.looks < mostLooks;
  }

  /** Adds tables of a size that have images: nobody on them is an image of somebody else there, and no pair one of another. */
  private together(table: number[], others: readonly number[], size: number, found: number[][]): void {
    const { image, period } = this.turn;
    const stays = (person: number) => period > 1 && image[person] === person;
    if (stays(table[0] as number)) return;
    if (table.length === size) {
      found.push([...table]);
      return;
    }
    for (let at = 0; at < others.length && this.mayLook(found); at++) {
      const other = others[at] as number;
      if (stays(other) || this.isImageOfOne(other, table)) continue;
      const fresh = this.meet(table, other);
      if (fresh === table.length) {
        table.push(other);
        this.together(table, others.slice(at + 1), size, found);
        table.pop();
      }
      for (let back = 0; back < fresh; back++) this.mark(this.orbitOf(table[back] as number, other), 0);
    }
  }

  private isImageOfOne(other: number, table: readonly number[]): boolean {
    const { image, period } = this.turn;
    for (let times = 1, next = image[other] as number; times < period; times++, next = image[next] as number)
      if (table.includes(next)) return true;
    return false;
  }

  /** Counts somebody's meetings with people at a table and those of their images, up to the first that is not fresh; how many. */
  private meet(table: readonly number[], other: number): number {
    const { met } = this;
    const { single } = this.turn;
    this.looks += 1;
    for (let at = 0; at < table.length; at++) {
      const orbit = this.orbitOf(table[at] as number, other);
      if (met[orbit] === 1 || single[orbit] === 1) return at;
      this.mark(orbit, 1);
    }
    return table.length;
  }

  /** Adds tables of a size that are their own image: somebody with all their images, and others with all theirs. */
  private unchanged(person: number, others: readonly number[], size: number, found: number[][]): void {
    const start = this.withImages(person);
    const groups = [...new Set(others.map((other) => Math.min(...this.withImages(other))))].filter((other) => !start.includes(other));
    const extend = (table: number[], from: number) => {
      if (table.length === size) {
        if (this.areFresh(table)) found.push(table);
        return;
      }
      for (let at = from; at < groups.length && this.mayLook(found); at++) {
        const more = this.withImages(groups[at] as number);
        this.looks += more.length;
        if (table.length + more.length <= size && this.haveNotMet(table, more)) extend([...table, ...more], at + 1);
      }
    };
    if (start.length <= size) extend(start, 0);
  }

  private withImages(person: number): number[] {
    const { image } = this.turn;
    const all = [person];
    for (let next = image[person] as number; next !== person; next = image[next] as number) all.push(next);
    return all;
  }

  private haveNotMet(table: readonly number[], others: readonly number[]): boolean {
    return table.every((one) => others.every((other) => this.met[this.orbitOf(one, other)] === 0));
  }

  /** Whether no pair at a table has met and no two of them are of one orbit. */
  private areFresh(table: readonly number[]): boolean {
    const seen = new Set<number>();
    for (let a = 0; a < table.length; a++) {
      for (let b = 0; b < a; b++) {
        const orbit = this.orbitOf(table[a] as number, table[b] as number);
        if (this.met[orbit] === 1 || seen.has(orbit)) return false;
        seen.add(orbit);
      }
    }
    return true;
  }

  /** Seats people at a table of a base round, with its images, or takes that back. */
  private place(base: number, table: readonly number[], on: 0 | 1): void {
    const { image, people } = this.turn;
    const left = table.length === this.seats ? this.larger : this.smaller;
    const by = on === 1 ? 1 : -1;
    let next = table;
    do {
      left[base] = (left[base] as number) - by;
      this.standing[base] = (this.standing[base] as number) - by * next.length;
      if (on === 1) this.rounds[base]?.push([...next]);
      else this.rounds[base]?.pop();
      for (const person of next) this.seated[base * people + person] = on;
      next = next.map((person) => image[person] as number);
    } while (!table.includes(next[0] as number));
    for (let a = 0; a < table.length; a++) for (let b = 0; b < a; b++) this.mark(this.orbitOf(table[a] as number, table[b] as number), on);
  }

  private orbitOf(a: number, b: number): number {
    return this.turn.orbits[a * this.turn.people + b] as number;
  }

  /** With all images of the orbit. */
  private mark(orbit: number, on: 0 | 1): void {
    const { imageOfOrbit } = this.turn;
    this.met[orbit] = on;
    for (let next = imageOfOrbit[orbit] as number; next !== orbit; next = imageOfOrbit[next] as number) this.met[next] = on;
  }
}

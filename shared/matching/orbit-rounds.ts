import type { Blueprint } from './blueprint.ts';

/** People move round in cycles of `order`; `bases` rounds and their images make a plan of order * bases rounds. */
export interface Symmetry {
  readonly order: number;
  readonly bases: number;
}

/**
 * Base rounds under a cyclic symmetry, and what their images cost. Person c * order + x goes to c * order + (x + 1) mod order; those left over
 * stay in place. All pairs of an orbit meet equally often, so meetings are counted by orbit.
 */
export class OrbitRounds {
  readonly taken: Int32Array;
  readonly symmetry: Symmetry;
  private readonly sizes: readonly number[];
  private readonly people: number;
  private readonly seats: number;
  private readonly width: number;
  /** Orbit of each pair; 0 for pairs with nobody. */
  private readonly orbits: Int16Array;
  /** What one more meeting in an orbit costs, in half coincidences per pair, and by how much a meeting raises that. */
  private readonly costs: Int32Array;
  private readonly raises: Int32Array;

  /** Everybody sits in the given order in the first round, and turned by some places in the others. */
  constructor(sizes: readonly number[], symmetry: Symmetry, order: readonly number[]) {
    this.sizes = sizes;
    this.symmetry = symmetry;
    this.people = order.length;
    this.width = order.length + 1;
    this.seats = sizes[0] ?? 0;
    const perRound = this.seats * sizes.length;
    this.taken = new Int32Array(perRound * symmetry.bases).fill(this.people);
    for (let base = 0; base < symmetry.bases; base++) {
      let seated = base * 7;
      sizes.forEach((size, table) => {
        for (let seat = 0; seat < size; seat++) {
          this.taken[base * perRound + table * this.seats + seat] = order[seated++ % this.people] as number;
        }
      });
    }
    this.orbits = new Int16Array(this.width * this.width);
    const lengths = this.numberOrbits();
    this.raises = Int32Array.from(lengths, (length) => (length === 0 ? 0 : (2 * symmetry.order) / length));
    this.costs = this.raises.map((raise) => Math.max(0, raise / 2 - 1));
    this.cost = 0;
    for (let seat = 0; seat < this.taken.length; seat++) this.cost += this.join(seat, seat - (seat % this.seats), seat);
  }

  /** The cost of the rounds as they were given. */
  readonly cost: number;

  inConflict(seat: number): boolean {
    const row = (this.taken[seat] as number) * this.width;
    const first = seat - (seat % this.seats);
    for (let at = first; at < first + this.seats; at++) {
      const orbit = this.orbits[row + (this.taken[at] as number)] as number;
      if (at !== seat && (this.costs[orbit] as number) > (this.raises[orbit] as number)) return true;
    }
    return false;
  }

  /** Tables are even within one, so a table has at most one empty seat. */
  maySwap(seatA: number, seatB: number): boolean {
    const [firstA, firstB] = [seatA - (seatA % this.seats), seatB - (seatB % this.seats)];
    if (firstA === firstB) return false;
    if (this.taken[seatA] === this.people) return !this.hasEmptySeat(firstB);
    return this.taken[seatB] !== this.people || !this.hasEmptySeat(firstA);
  }

  /** Lets the people on two seats of one round change places; by how much the cost changes. */
  swap(seatA: number, seatB: number): number {
    const left = this.leave(seatA) + this.leave(seatB);
    const a = this.taken[seatA] as number;
    this.taken[seatA] = this.taken[seatB] as number;
    this.taken[seatB] = a;
    const [firstA, firstB] = [seatA - (seatA % this.seats), seatB - (seatB % this.seats)];
    return this.join(seatA, firstA, firstA + this.seats) + this.join(seatB, firstB, firstB + this.seats) - left;
  }

  /** All rounds: every base round with its images. */
  images(): Blueprint {
    const { order, bases } = this.symmetry;
    const perRound = this.seats * this.sizes.length;
    const cycled = this.people - (this.people % order);
    const moved = (person: number, by: number) =>
      person < cycled ? person - (person % order) + (((person % order) + by) % order) : person;
    return Array.from({ length: order * bases }, (_, index) => {
      const [base, by] = [Math.floor(index / order) * perRound, index % order];
      return this.sizes.map((_size, table) =>
        [...this.taken.subarray(base + table * this.seats, base + (table + 1) * this.seats)]
          .filter((person) => person < this.people)
          .map((person) => moved(person, by)),
      );
    });
  }

  /** Counts the meetings of a person with those between two seats of their table; what they cost. */
  private join(seat: number, from: number, to: number): number {
    const row = (this.taken[seat] as number) * this.width;
    let cost = 0;
    for (let at = from; at < to; at++) {
      if (at === seat) continue;
      const orbit = this.orbits[row + (this.taken[at] as number)] as number;
      cost += this.costs[orbit] as number;
      this.costs[orbit] = (this.costs[orbit] as number) + (this.raises[orbit] as number);
    }
    return cost;
  }

  private leave(seat: number): number {
    const row = (this.taken[seat] as number) * this.width;
    const first = seat - (seat % this.seats);
    let cost = 0;
    for (let at = first; at < first + this.seats; at++) {
      if (at === seat) continue;
      const orbit = this.orbits[row + (this.taken[at] as number)] as number;
      this.costs[orbit] = (this.costs[orbit] as number) - (this.raises[orbit] as number);
      cost += this.costs[orbit];
    }
    return cost;
  }

  private hasEmptySeat(first: number): boolean {
    for (let at = first; at < first + this.seats; at++) if (this.taken[at] === this.people) return true;
    return false;
  }

  /** Gives the pairs of each orbit one number, and tells the length of each; number 0 has none. */
  private numberOrbits(): number[] {
    const { people, width, orbits } = this;
    const { order } = this.symmetry;
    const cycled = people - (people % order);
    const next = (person: number) => (person >= cycled ? person : person % order === order - 1 ? person - order + 1 : person + 1);
    const lengths = [0];
    for (let a = 0; a < people; a++) {
      for (let b = a + 1; b < people; b++) {
        if (orbits[a * width + b] !== 0) continue;
        let length = 0;
        for (let [x, y] = [a, b]; orbits[x * width + y] === 0; [x, y] = [next(x), next(y)], length++) {
          orbits[x * width + y] = lengths.length;
          orbits[y * width + x] = lengths.length;
        }
        lengths.push(length);
      }
    }
    return lengths;
  }
}

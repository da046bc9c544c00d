import type { PairLists } from './pair-lists.ts';
import { mostMeetings } from './weights.ts';
import type { Weights } from './weights.ts';

/** What two people have to do with each other, as bits of a kind; the lowest two of `attribute` count shared attributes, up to three. */
export const traits = { colleagues: 1, apart: 2, firstTimers: 4, noTopicShared: 8, attribute: 16 } as const;

/** Kinds hold the traits below this and the meetings so far above; those of a pair that never met begin here. */
const meeting = 64;

/** Meetings a plan may add to those before it. */
const mostRounds = 100;

/**
 * The kind of every pair of people: how often they met and what else counts between them, in one number by which prices are looked up.
 * The index one past the last person stands for an empty seat, which has nothing to do with anybody.
 */
export interface PairKinds {
  of(a: number, b: number): number;
  /** What `meet` adds to a kind: the kind without the last meeting in the plan is this much below. */
  readonly counted: number;
  /** Counts a meeting of two people in the plan, or takes it back with -1. */
  meet(a: number, b: number, times: 1 | -1): void;
}

export interface PairRules {
  readonly people: number;
  readonly met: PairLists;
  readonly apart: PairLists;
  /** Traits of a pair but for `apart`. */
  traitsOf(a: number, b: number): number;
}

/** What seating two people of each kind together once more costs. */
export function pricesOf(weights: Weights): Int32Array {
  const prices = new Int32Array((mostMeetings + mostRounds + 2) * meeting);
  for (let kind = meeting; kind < prices.length; kind++) {
    const met = Math.floor(kind / meeting) - 1;
    const has = (trait: number) => (kind & trait) > 0;
    prices[kind] =
      met * weights.repeatMeeting +
      (met > 0 ? weights.repeat + (met - 1) ** 2 * weights.often : 0) +
      (has(traits.colleagues) ? weights.sameOrganisation : 0) +
      (has(traits.apart) ? weights.keepApart : 0) +
      (has(traits.firstTimers) ? weights.firstTimers : 0) +
      (has(traits.noTopicShared) ? weights.topicMismatch : 0) +
      ((kind & (meeting - 1)) >> 4) * weights.sharedAttribute;
  }
  return prices;
}

/** A table of all pairs, 2 bytes each: the fastest, and able to count the meetings of a plan over several rounds. */
export class DensePairKinds implements PairKinds {
  readonly counted = meeting;
  /** People and the empty seat. */
  readonly width: number;
  /** By a * width + b. */
  readonly kinds: Uint16Array;

  /** From the rules, or a copy of other kinds as they stand. */
  constructor(from: PairRules | DensePairKinds) {
    if (from instanceof DensePairKinds) {
      this.width = from.width;
      this.kinds = from.kinds.slice();
      return;
    }
    const { people, met, apart } = from;
    this.width = people + 1;
    this.kinds = new Uint16Array(this.width * this.width).fill(meeting);
    for (let a = 0; a < people; a++) {
      for (let b = 0; b < a; b++) {
        const kind = meeting + from.traitsOf(a, b);
        this.kinds[a * this.width + b] = kind;
        this.kinds[b * this.width + a] = kind;
      }
    }
    for (let a = 0; a < people; a++) {
      met.forEach(a, (b, times) => this.raise(a, b, Math.min(times, mostMeetings) * meeting));
      apart.forEach(a, (b) => this.raise(a, b, traits.apart));
    }
  }

  of(a: number, b: number): number {
    return this.kinds[a * this.width + b] as number;
  }

  meet(a: number, b: number, times: 1 | -1): void {
    if (a === this.width - 1 || b === this.width - 1) return;
    this.raise(a, b, times * meeting);
    this.raise(b, a, times * meeting);
  }

  private raise(a: number, b: number, by: number): void {
    this.kinds[a * this.width + b] = this.of(a, b) + by;
  }
}

/** Computed at each question from short lists: for gatherings too large for a table of pairs. Plans one round, so it counts no meetings. */
export class SparsePairKinds implements PairKinds {
  readonly counted = 0;
  private readonly rules: PairRules;

  constructor(rules: PairRules) {
    this.rules = rules;
  }

  of(a: number, b: number): number {
    const { people, met, apart } = this.rules;
    if (a === people || b === people) return meeting;
    const times = 1 + Math.min(met.of(a, b), mostMeetings);
    return times * meeting + this.rules.traitsOf(a, b) + (apart.of(a, b) > 0 ? traits.apart : 0);
  }

  meet(): void {
    // A single round never meets itself.
  }
}

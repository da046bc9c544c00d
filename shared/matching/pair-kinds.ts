import type { PairLists } from './pair-lists.ts';
import type { Weights } from './weights.ts';

/**
 * What two people have to do with each other, as bits of a kind. `attribute` counts the attributes they share and `strain` the repeats that the
 * worse-off of the two has had, in two bits each, up to three.
 */
export const traits = {
  colleagues: 1,
  apart: 2,
  firstTimers: 4,
  noTopicShared: 8,
  strangers: 16,
  busyHost: 32,
  attribute: 64,
  strain: 256,
} as const;

/** Kinds hold the traits below this and the meetings so far above; those of a pair that never met begin here. */
const meeting = 1024;

/** Earlier meetings of a pair count up to this often, which keeps kinds within 16 bits. */
const mostMeetings = 20;

/** Meetings a plan may add to those before it. */
export const mostRounds = 40;

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

/** What a pair may cost, by rule; what is left out costs nothing. `strangers` are two people without a language in common. */
export type PairWeights = Partial<Readonly<Record<Exclude<keyof Weights, 'missingSpeaker'> | 'strangers', number>>>;

/** What seating two people of each kind together once more costs. */
export function pricesOf(weights: PairWeights): Int32Array {
  const { repeatMeeting = 0, repeat = 0, often = 0, strain = 0, keepApart = 0, strangers = 0, sameOrganisation = 0 } = weights;
  const { topicMismatch = 0, firstTimers = 0, hostLoad = 0, sharedAttribute = 0 } = weights;
  const prices = new Int32Array((1 + mostMeetings + mostRounds + 1) * meeting);
  for (let kind = meeting; kind < prices.length; kind++) {
    const met = Math.floor(kind / meeting) - 1;
    const has = (trait: number) => (kind & trait) > 0;
    const count = (trait: number) => Math.floor(kind / trait) & 3;
    prices[kind] =
      met * repeatMeeting +
      (met > 0 ? repeat + (met - 1) ** 2 * often + count(traits.strain) * strain : 0) +
      (has(traits.colleagues) ? sameOrganisation : 0) +
      (has(traits.apart) ? keepApart : 0) +
      (has(traits.strangers) ? strangers : 0) +
      (has(traits.noTopicShared) ? topicMismatch : 0) +
      (has(traits.firstTimers) ? firstTimers : 0) +
      (has(traits.busyHost) ? hostLoad : 0) +
      count(traits.attribute) * sharedAttribute;
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

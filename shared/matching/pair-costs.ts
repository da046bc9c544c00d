import type { PairLists } from './pair-lists.ts';
import { mostMeetings, weights } from './weights.ts';

/** What it costs to seat two people together once more. The index one past the last person stands for an empty seat and costs nothing. */
export interface PairCosts {
  of(a: number, b: number): number;
  /** What the last meeting counted by `meet` added to the cost of the pair. */
  readonly perMeeting: number;
  /** Counts a meeting of two people in the plan, or takes it back with -1. */
  meet(a: number, b: number, times: 1 | -1): void;
}

export interface PairRules {
  readonly people: number;
  readonly met: PairLists;
  readonly apart: PairLists;
  /** Number of the organisation of each person, -1 for none. */
  readonly organisations: Int32Array;
}

/** A table of all pairs, 4 bytes each: the fastest, and able to count the meetings of a plan over several rounds. */
export class DensePairCosts implements PairCosts {
  readonly perMeeting = weights.repeatMeeting;
  private readonly width: number;
  private readonly costs: Int32Array;

  constructor(rules: PairRules) {
    const { people, met, apart, organisations } = rules;
    this.width = people + 1;
    this.costs = new Int32Array(this.width * this.width);
    for (const [organisation, colleagues] of Map.groupBy(organisations.keys(), (person) => organisations[person])) {
      if (organisation === -1) continue;
      for (const a of colleagues) for (const b of colleagues) if (a !== b) this.costs[a * this.width + b] = weights.sameOrganisation;
    }
    for (let a = 0; a < people; a++) {
      met.forEach(a, (b, times) => this.raise(a, b, repeatCost(times)));
      apart.forEach(a, (b) => this.raise(a, b, weights.keepApart));
    }
  }

  of(a: number, b: number): number {
    return this.costs[a * this.width + b] as number;
  }

  meet(a: number, b: number, times: 1 | -1): void {
    if (a === this.width - 1 || b === this.width - 1) return;
    this.raise(a, b, times * weights.repeatMeeting);
    this.raise(b, a, times * weights.repeatMeeting);
  }

  private raise(a: number, b: number, by: number): void {
    this.costs[a * this.width + b] = this.of(a, b) + by;
  }
}

/** Computed at each question from short lists: for gatherings too large for a table of pairs. Plans one round, so it counts no meetings. */
export class SparsePairCosts implements PairCosts {
  readonly perMeeting = 0;
  private readonly rules: PairRules;

  constructor(rules: PairRules) {
    this.rules = rules;
  }

  of(a: number, b: number): number {
    const { people, met, apart, organisations } = this.rules;
    if (a === people || b === people) return 0;
    const organisation = organisations[a] as number;
    const colleagues = organisation >= 0 && organisation === organisations[b] ? weights.sameOrganisation : 0;
    return repeatCost(met.of(a, b)) + (apart.of(a, b) > 0 ? weights.keepApart : 0) + colleagues;
  }

  meet(): void {
    // A single round never meets itself.
  }
}

function repeatCost(times: number): number {
  return Math.min(times, mostMeetings) * weights.repeatMeeting;
}

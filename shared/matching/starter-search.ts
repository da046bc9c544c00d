import type { Random } from '#shared/primitives/seeded-random.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import type { Blueprint } from './blueprint.ts';
import { allowance } from './meter.ts';
import type { Meter } from './meter.ts';
import { StarterAttempt } from './starter-attempt.ts';
import type { Turn } from './turns.ts';
import { turnsFor } from './turns.ts';

/** Tables tried at the first attempt of a symmetry; each further round of attempts may try more. */
const firstNodes = 60;
const growth = 1.6;

/** Seats of a round up to which starters are sought: in larger gatherings other ways find rounds enough. */
const mostSeats = 100;

/**
 * Chance is the same for every gathering, as it is places that are found, not who takes them. Of the first four hundred seeds this one comes soonest
 * to ten rounds for 32 people in fours, in a hundredth of a second.
 */
const seed = 8;

/**
 * Rounds without any repeat, found whole or not at all: one to three base rounds, each unchanged by a second symmetry, whose images as the people
 * move round in cycles are the other rounds. Table after table is tried where fewest are left to choose from, and taken back where it leads nowhere.
 * These are starters of resolvable designs with a prescribed group of automorphisms (Colbourn and Dinitz, "Handbook of Combinatorial Designs",
 * 2007, II.7 and VII.6); the second symmetry halves what has to be found, which takes a search from hours to milliseconds. So come ten rounds for 32
 * people in fours, a resolvable group divisible design of type 2^16 (first Aguado, "A 10 days solution to the social golfer problem", 2004).
 */
export class StarterSearch {
  private readonly sizes: readonly number[];
  private readonly wanted: number;
  private readonly random: Random;
  private readonly attempts = this.attemptAll();
  private over = false;

  constructor(sizes: readonly number[], wanted: number, random = seededRandom(seed)) {
    this.sizes = sizes;
    this.wanted = wanted;
    this.random = random;
  }

  /** Whether there is anything left to attempt. */
  get possible(): boolean {
    return !this.over && this.sizes.length * (this.sizes[0] ?? 0) <= mostSeats;
  }

  /** Attempts one symmetry after the other until the meter is spent, and goes on there the next time; all rounds, or null. */
  run(meter: Meter): Blueprint | null {
    const spend = allowance(meter);
    for (let steps = 0; spend(steps);) {
      const { done, value } = this.attempts.next();
      if (done === true) {
        this.over = true;
        return value;
      }
      steps = value;
    }
    return null;
  }

  /** Attempt after attempt, longer each time round, those with several base rounds less often; null once none is left that may lead anywhere. */
  private *attemptAll(): Generator<number, Blueprint | null> {
    let turns = turnsFor(this.sizes, this.wanted);
    for (let pass = 0; turns.length > 0; pass++) {
      const hopeless = new Set<Turn>();
      for (const turn of turns) {
        yield 1;
        if (pass % 2 ** (turn.bases - 1) !== 0) continue;
        const attempt = new StarterAttempt(this.sizes, turn, this.random);
        const bases = yield* attempt.fill(Math.ceil(firstNodes * growth ** pass));
        if (bases !== null) return imagesOf(bases, turn).slice(0, this.wanted);
        if (attempt.exhausted) hopeless.add(turn);
      }
      turns = turns.filter((turn) => !hopeless.has(turn));
    }
    return null;
  }
}

/** Every base round with its images, tables of like sizes at the same places. */
function imagesOf(bases: readonly (readonly (readonly number[])[])[], { order, moved }: Turn): number[][][] {
  return bases.flatMap((base) => {
    const tables = base.toSorted((a, b) => b.length - a.length);
    return Array.from({ length: order }, (_, by) => tables.map((table) => table.map((person) => moved(person, by))));
  });
}

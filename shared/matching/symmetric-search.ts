import type { Random } from '#shared/primitives/seeded-random.ts';
import { seededRandom, shuffled } from '#shared/primitives/seeded-random.ts';
import type { Blueprint } from './blueprint.ts';
import { allowance } from './meter.ts';
import type { Meter } from './meter.ts';
import { OrbitRounds } from './orbit-rounds.ts';
import type { Symmetry } from './orbit-rounds.ts';

/** Most rounds searched for together; the others are their images. */
const mostBases = 3;

/** Symmetries tried side by side. */
const mostSymmetries = 6;

/** Steps per seat of the first run of a symmetry; each further one of it takes twice as many. */
const firstRun = 100;

/** Steps between two looks at what is left of the effort. */
const breath = 512;

/**
 * Chance is the same for every gathering, as it is places that are found, not who takes them. Of the first six seeds this one comes soonest to nine
 * rounds for 50 people in fives.
 */
const seed = 4;

/** In twice the repeats: at first some are taken, at the end none. */
const [hottest, coldest] = [2, 0.35];

/**
 * Plans without repeats for whole gatherings, found by searching for one to three rounds only: the others are their images as the people move
 * round and round in cycles, so that two people meet again exactly where two pairs of the base rounds lie in one orbit. This is the idea of
 * difference families (Bose 1939) and of starters for resolvable designs (Colbourn and Dinitz, "Handbook of Combinatorial Designs", 2007, II.7,
 * II.18, VI.55), sought by annealing; it serves any number of people, those that do not fill a cycle stay in place.
 */
export class SymmetricSearch {
  /** Counted over all images; 0 where nobody meets anybody again. */
  bestCost = Infinity;
  private readonly sizes: readonly number[];
  private readonly wanted: number;
  private readonly random: Random;
  private readonly symmetries: readonly Symmetry[];
  private readonly runs = this.runAll();
  private better: Blueprint | null = null;

  constructor(sizes: readonly number[], wanted: number, random = seededRandom(seed)) {
    this.sizes = sizes;
    this.wanted = wanted;
    this.random = random;
    this.symmetries = symmetriesFor(sizes, wanted);
  }

  /** Whether there is any symmetry worth a run. */
  get possible(): boolean {
    return this.symmetries.length > 0 && this.bestCost > 0;
  }

  /**
   * Runs on one symmetry after the other until the meter is spent, and goes on there the next time: the rounds found where they are better than before,
   * else null.
   */
  run(meter: Meter): Blueprint | null {
    this.better = null;
    const spend = allowance(meter);
    for (let steps = 0; this.possible && spend(steps);) steps = this.runs.next().value;
    return this.better;
  }

  /** Run after run, each time round twice as long; stops for breath with the steps taken. */
  private *runAll(): Generator<number, never> {
    const people = this.sizes.reduce((sum, size) => sum + size, 0);
    for (let length = firstRun; ; length *= 2) {
      for (const symmetry of this.symmetries) {
        const order = shuffled([...Array(people).keys()], this.random);
        const rounds = new OrbitRounds(this.sizes, symmetry, order);
        const least = yield* this.anneal(rounds, length * rounds.taken.length);
        if (least * symmetry.order >= this.bestCost) continue;
        this.bestCost = least * symmetry.order;
        this.better = rounds.images().slice(0, this.wanted);
      }
      yield 1;
    }
  }

  /** Simulated annealing on swaps of two seats of a base round, the first of them in conflict; leaves the rounds at the best met. */
  private *anneal(rounds: OrbitRounds, length: number): Generator<number, number> {
    const { random } = this;
    const perRound = rounds.taken.length / rounds.symmetry.bases;
    let cost = rounds.cost;
    let [least, best] = [cost, rounds.taken.slice()];
    for (let done = 0; done < length && least > 0; done += breath) {
      const temperature = hottest * (coldest / hottest) ** (done / length);
      for (let step = 0; step < breath && least > 0; step++) {
        const seat = random.below(rounds.taken.length);
        if (!rounds.inConflict(seat)) continue;
        const other = seat - (seat % perRound) + random.below(perRound);
        if (!rounds.maySwap(seat, other)) continue;
        const rise = rounds.swap(seat, other);
        if (rise > 0 && rise > -temperature * Math.log(1 - random.next())) {
          rounds.swap(seat, other);
          continue;
        }
        cost += rise;
        if (cost < least) [least, best] = [cost, rounds.taken.slice()];
      }
      yield breath;
    }
    rounds.taken.set(best);
    return least;
  }
}

/** Cycle lengths whose images give the rounds wanted and leave room enough for all pairs, fewest rounds to spare first. */
function symmetriesFor(sizes: readonly number[], wanted: number): Symmetry[] {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const pairsPerRound = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const found: Symmetry[] = [];
  for (let bases = 1; bases <= mostBases; bases++) {
    for (let order = Math.max(2, Math.ceil(wanted / bases)); order <= people; order++) {
      const cycles = Math.floor(people / order);
      const still = people - cycles * order;
      const orbits = cycles * Math.floor((order - 1) / 2) + ((cycles * (cycles - 1)) / 2) * order + still * cycles;
      if (still <= sizes.length && bases * pairsPerRound <= orbits) found.push({ order, bases });
    }
  }
  const spare = ({ order, bases }: Symmetry) => order * bases - wanted;
  return found.toSorted((a, b) => spare(a) - spare(b) || a.bases - b.bases).slice(0, mostSymmetries);
}

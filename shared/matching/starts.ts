import { shuffled } from '#shared/primitives/seeded-random.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Blueprint } from './blueprint.ts';
import { cyclicShift } from './cyclic-shift.ts';
import { greedyRound } from './greedy.ts';
import type { Indexed } from './indexed.ts';
import type { Meter } from './meter.ts';
import { relabel } from './relabel.ts';
import { SeatMap } from './seat-map.ts';
import type { IndexedTables } from './seat-map.ts';
import { transversalDesign } from './transversal-design.ts';

/** What a start is made with. */
export interface Means {
  readonly random: Random;
  readonly meter: Meter;
}

/** A plan of so many rounds: those given, then greedy ones. */
export function completed(indexed: Indexed, given: readonly IndexedTables[], rounds: number, random: Random): SeatMap {
  const pairs = indexed.pairKinds();
  const plan: IndexedTables[] = [];
  while (plan.length < rounds) {
    const round = given[plan.length] ?? greedyRound(indexed, pairs, random);
    for (const table of round) table.forEach((a, place) => table.slice(place + 1).forEach((b) => pairs.meet(a, b, 1)));
    plan.push(round);
  }
  return new SeatMap(indexed, plan);
}

/** The plan by construction that goes further, continued greedily; null where none has even two rounds. */
export function constructed(indexed: Indexed, rounds: number, means: Means): SeatMap | null {
  const { people, seats, hosts, sizes } = indexed;
  const wanted = hosts.length > 0 ? Math.min(rounds, sizes.length) : rounds;
  const [design, shift] = [transversalDesign(people, seats, wanted), cyclicShift(people, seats, wanted)];
  const blueprint = design.length >= shift.length ? design : shift;
  return blueprint.length > 1 || rounds === 1 ? peopled(indexed, blueprint, rounds, means) : null;
}

/** A plan over places with people on them, hosts on the first ones, arranged so that the rules hold best; continued greedily. */
export function peopled(indexed: Indexed, blueprint: Blueprint, rounds: number, { random, meter }: Means): SeatMap {
  const { hosts, people } = indexed;
  const others = shuffled([...Array(people).keys()], random).filter((person) => !hosts.includes(person));
  const personAt = [...hosts, ...others];
  const given = blueprint.map((round) => round.map((table) => table.map((place) => personAt[place] as number)));
  const arranged = new SeatMap(indexed, given);
  if (indexed.ruled) relabel(arranged, random, meter);
  return blueprint.length < rounds ? completed(indexed, arranged.rounds(), rounds, random) : arranged;
}

import { Annealing } from './annealing.ts';
import { shuffled } from '#shared/primitives/seeded-random.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Blueprint } from './blueprint.ts';
import { cyclicShift } from './cyclic-shift.ts';
import { greedyRound } from './greedy.ts';
import type { Indexed } from './indexed.ts';
import { partOf } from './meter.ts';
import type { Meter } from './meter.ts';
import { relabel } from './relabel.ts';
import { SeatMap } from './seat-map.ts';
import type { IndexedTables } from './seat-map.ts';
import { transversalDesign } from './transversal-design.ts';
import { weights } from './weights.ts';

/** What a start is made with. */
export interface Means {
  readonly random: Random;
  readonly meter: Meter;
}

/** Steps per person to give every table of a greedy round a language and keep people apart. */
const repairs = 600;

/** A plan of so many rounds: those given, then greedy ones, each made to keep the hard rules before the next. */
export function completed(indexed: Indexed, given: readonly IndexedTables[], rounds: number, { random, meter }: Means): SeatMap {
  const pairs = indexed.pairKinds();
  if (rounds === 1) return new SeatMap(indexed, [given[0] ?? greedyRound(indexed, pairs, random)], pairs);
  const plan: IndexedTables[] = [];
  while (plan.length < rounds) {
    const round = new SeatMap(indexed, [given[plan.length] ?? greedyRound(indexed, pairs, random)], pairs);
    const limit = partOf(meter, repairs * indexed.people);
    const annealing = new Annealing(round, random);
    for (let before = -1; round.cost >= weights.missingSpeaker && limit.spent > before;) {
      before = limit.spent;
      annealing.run(limit);
    }
    plan.push(...round.rounds());
  }
  return new SeatMap(indexed, plan);
}

/** The plan by construction that goes further, continued greedily; null where none has even two rounds. */
export function constructed(indexed: Indexed, rounds: number, means: Means): SeatMap | null {
  const blueprint = construction(indexed, rounds);
  return blueprint.length > 1 || rounds === 1 ? peopled(indexed, blueprint, rounds, means) : null;
}

/** All rounds by construction where it goes that far, for people who are all alike to each other; else none. */
export function constructedWhole(indexed: Indexed, rounds: number): readonly IndexedTables[] {
  const blueprint = construction(indexed, rounds);
  const people = placed(indexed, [...Array(indexed.people).keys()]);
  return blueprint.length < rounds ? [] : blueprint.map((round) => round.map((table) => table.map((place) => people[place] as number)));
}

function construction({ people, seats, hosts, sizes }: Indexed, rounds: number): Blueprint {
  const shape = { people, seats, tables: sizes.length };
  const wanted = hosts.length > 0 ? Math.min(rounds, sizes.length) : rounds;
  const [design, shift] = [transversalDesign(shape, wanted), cyclicShift(shape, wanted)];
  return design.length >= shift.length ? design : shift;
}

/** Who takes which place: hosts the first ones, which keep their tables, the others in the given order. */
function placed({ hosts }: Indexed, order: readonly number[]): number[] {
  const pinned = new Set(hosts);
  return [...hosts, ...order.filter((person) => !pinned.has(person))];
}

/** A plan over places with people on them, hosts on the first ones, arranged so that the rules hold best; continued greedily. */
export function peopled(indexed: Indexed, blueprint: Blueprint, rounds: number, means: Means): SeatMap {
  const { random, meter } = means;
  const personAt = placed(indexed, shuffled([...Array(indexed.people).keys()], random));
  const given = blueprint.map((round) => round.map((table) => table.map((place) => personAt[place] as number)));
  const arranged = new SeatMap(indexed, given);
  if (indexed.ruled) relabel(arranged, random, meter);
  return blueprint.length < rounds ? completed(indexed, arranged.rounds(), rounds, means) : arranged;
}

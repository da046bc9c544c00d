import { branch, shuffled } from '#shared/primitives/seeded-random.ts';
import type { Blueprint } from './blueprint.ts';
import { cyclicShift } from './cyclic-shift.ts';
import { greedyRound } from './greedy.ts';
import { keepHardRules } from './hard-rules.ts';
import type { Indexed } from './indexed.ts';
import type { Means } from './means.ts';
import { partOf } from './meter.ts';
import { relabel } from './relabel.ts';
import { SeatMap } from './seat-map.ts';
import type { IndexedTables } from './seat-map.ts';
import { transversalDesign } from './transversal-design.ts';
import { weights } from './weights.ts';

/** Steps per person to give every table of a round a language and keep people apart. */
const repairs = 300;

/**
 * A plan of so many rounds: those given, then greedy ones. Each is made to keep the hard rules before the next; where that fails, a round that keeps
 * them stands in its place, for a meeting again is better than a table that cannot talk.
 */
export function completed(indexed: Indexed, given: readonly IndexedTables[], rounds: number, means: Means): SeatMap {
  const { random, meter } = means;
  const pairs = indexed.pairKinds();
  const plan: IndexedTables[] = [];
  const broken: number[] = [];
  let keeping: IndexedTables | undefined;
  for (;;) {
    const round = new SeatMap(indexed, [given[plan.length] ?? greedyRound(indexed, pairs, means)], pairs);
    if (round.cost >= weights.missingSpeaker) keepHardRules(round, random, partOf(meter, repairs * indexed.people));
    if (rounds === 1) return round;
    const [made = []] = round.rounds();
    if (round.cost >= weights.missingSpeaker) broken.push(plan.length);
    else keeping ??= made;
    plan.push(made);
    if (plan.length === rounds) break;
  }
  if (keeping !== undefined) for (const round of broken) plan[round] = keeping;
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
export function peopled(indexed: Indexed, blueprint: Blueprint, rounds: number, { random, meter }: Means): SeatMap {
  const personAt = placed(indexed, shuffled([...Array(indexed.people).keys()], random));
  const given = blueprint.map((round) => round.map((table) => table.map((place) => personAt[place] as number)));
  const arranged = new SeatMap(indexed, given);
  // What comes after does not depend on how long people change places.
  const onward = { random: branch(random), meter };
  if (indexed.ruled) relabel(arranged, random, meter);
  return blueprint.length < rounds ? completed(indexed, arranged.rounds(), rounds, onward) : arranged;
}

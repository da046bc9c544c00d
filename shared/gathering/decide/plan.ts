import { mergeTable } from '#shared/matching/join-table.ts';
import { matchRound } from '#shared/matching/match.ts';
import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { guestOf, keptApart, keptApartFrom, sharedLanguages } from '../guests.ts';
import { meetingsWith, problemOf } from '../problem.ts';
import { seatsPerTable } from './round-size.ts';
import { countedIn, isCountedIn, peopleByTable, topicTables } from '../select.ts';
import type { Next, Open } from '../state.ts';
import type { Plan, PlannedTable, TopicTable } from '../tables.ts';

/** Steps of the matcher for a seating in the caller's own thread: a few milliseconds at a thousand people. */
const inlineWork = 20_000;

type Groups = readonly (readonly string[])[];

/** The matcher proposes; a plan is only an event when it is asked for, not stale, seats everyone once and breaks no rule it need not. */
export function decideOnPlan(world: World<Open>, command: Extract<Command, { type: 'propose_plan' }>, envelope: Envelope): Decision {
  if (envelope.actor.kind !== 'system') return refuse('not_allowed');
  const to = planWanted(world.state);
  if (to === null || to.segment !== command.segment || to.round !== command.round) return refuse('plan_is_stale');
  const proposed = command.tables.flat();
  if (new Set(proposed).size !== proposed.length) return refuse('plan_breaks_a_rule');
  const counted = new Set(countedIn(world.state).map(({ id }) => id));
  if (proposed.length !== counted.size || proposed.some((id) => !counted.has(id))) return refuse('plan_is_stale');
  if (brokenRules(world, command.tables) > brokenRules(world, greedily(world, to).tables)) return refuse('plan_breaks_a_rule');
  return accept([{ type: 'PlanFrozen', data: { plan: planOf(world, to, command.tables, { ...command.figures, fresh: envelope.fresh }) } }]);
}

/** No plan came in time: everyone is seated at once by the greedy rule. */
export function greedyPlan(world: World<Open>, envelope: Envelope): Decision {
  const to = planWanted(world.state);
  if (to === null) return accept();
  const { tables, repeats, repeatsBound } = greedily(world, to);
  return accept([{ type: 'PlanFrozen', data: { plan: planOf(world, to, tables, { repeats, repeatsBound, fresh: envelope.fresh }) } }]);
}

/** A seating made on the spot, in milliseconds; none for fewer than two people. */
function greedily(world: World<Open>, to: Extract<Next, { kind: 'round' }>): { tables: Groups; repeats: number; repeatsBound: number } {
  const problem = { ...problemOf(world, to.segment, to.round), roundsLeft: 1 };
  const match = problem.guests.length < 2 ? null : matchRound(problem, { seed: to.round, work: inlineWork });
  return match?.ok === true ? { tables: match.seating.tables, ...match.seating.figures } : { tables: [], repeats: 0, repeatsBound: 0 };
}

function planWanted({ course: { coming } }: Open): Extract<Next, { kind: 'round' }> | null {
  return coming?.stage === 'promised' && coming.to.kind === 'round' && coming.plan === null ? coming.to : null;
}

const pairsOf = (group: readonly string[]): [string, string][] =>
  group.flatMap((a, index) => group.slice(index + 1).map((b): [string, string] => [a, b]));

/** Pairs to be kept apart that share a table, and tables without a common language. */
function brokenRules(world: World<Open>, groups: Groups): number {
  const everyone = new Set(groups.flat());
  const apart = new Set(keptApart(world.state, everyone).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const together = groups.flatMap(pairsOf).filter(([a, b]) => apart.has(`${a} ${b}`)).length;
  const silent = groups.filter(
    (group) =>
      sharedLanguages(
        world,
        group.flatMap((id) => world.state.people[id] ?? []),
      )?.length === 0,
  ).length;
  return together + silent;
}

function planOf(
  { state }: World<Open>,
  to: Extract<Next, { kind: 'round' }>,
  groups: Groups,
  made: { repeats: number; repeatsBound: number; fresh: readonly string[] },
): Plan {
  const mixing = state.about.programme[to.segment];
  const questions = mixing?.kind === 'mixing' ? mixing.questions : [];
  const question = questions[to.round % Math.max(1, questions.length)] ?? null;
  const taken = new Set(staying(state).map(({ number }) => number));
  let number = 0;
  const tables = groups.flatMap((people, index): PlannedTable[] => {
    const [id, mediaRoom] = made.fresh.slice(2 * index, 2 * index + 2);
    if (id === undefined || mediaRoom === undefined || people.length === 0) return [];
    do number++;
    while (taken.has(number));
    return [{ id, number, mediaRoom, question, starter: people[(to.round + index) % people.length] ?? null, people }];
  });
  return {
    tableSize: seatsPerTable(state, to.segment, groups.flat().length),
    tables,
    repeats: made.repeats,
    repeatsBound: made.repeatsBound,
  };
}

/** Topic tables that will still be there beside the round: those of hosts, those that sit out, those whose people are not counted in. */
function staying(state: Open): TopicTable[] {
  const seated = peopleByTable(state);
  return topicTables(state).filter(
    (table) => !table.seeded || table.sitsOut || (seated.get(table.id) ?? []).some((person) => !isCountedIn(state, person)),
  );
}

/** The promised plan without those who are not `kept`, and whoever is left alone moved to another of its tables; null when nothing changes. */
export function changedPlan(world: World<Open>, kept: (id: string) => boolean): Plan | null {
  const { coming } = world.state.course;
  const plan = coming?.stage === 'promised' ? coming.plan : null;
  if (plan === null || plan.tables.every(({ people }) => people.every(kept))) return null;
  let tables = plan.tables
    .map((table) => ({ ...table, people: table.people.filter(kept) }))
    .filter(({ people }) => people.length > 0)
    .map((table) => ({ ...table, starter: table.people.includes(table.starter ?? '') ? table.starter : (table.people[0] ?? null) }));
  for (const { id } of tables) {
    const [alone, ...company] = tables.find((table) => table.id === id)?.people ?? [];
    if (alone === undefined || company.length > 0) continue;
    const others = tables.filter((table) => table.id !== id);
    const to = tableFor(world, alone, others, plan.tableSize);
    if (to !== null)
      tables = tables
        .filter((table) => table.id !== id)
        .map((table) => (table.id === to ? { ...table, people: [...table.people, alone] } : table));
  }
  return { ...plan, tables };
}

function tableFor(world: World<Open>, id: string, tables: readonly PlannedTable[], tableSize: number): string | null {
  const { state } = world;
  const person = state.people[id];
  if (person === undefined) return null;
  const others = tables.flatMap(({ people }) => people);
  return mergeTable({
    guest: guestOf(world, person),
    tables: tables.map((table) => ({
      id: table.id,
      occupants: table.people.flatMap((one) => (state.people[one] === undefined ? [] : [guestOf(world, state.people[one])])),
      keptSeats: 0,
    })),
    tableSize,
    history: meetingsWith(state, id, others),
    keepApart: keptApartFrom(state, id),
  });
}

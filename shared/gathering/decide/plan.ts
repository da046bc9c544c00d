import { matchRound } from '#shared/matching/match.ts';
import { hasRounds } from '../about.ts';
import { cafeTables, seenApart } from '../cafe.ts';
import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { keptApart, sharedLanguages } from '../guests.ts';
import { figuresOfSeating, noFigures, type PlanFigures } from '../plan-figures.ts';
import { problemOf } from '../problem.ts';
import { seatsPerTable } from './round-size.ts';
import { countedIn, isCountedIn, peopleByTable, topicTables } from '../select.ts';
import type { Next, Open } from '../state.ts';
import type { Plan, PlannedTable, TopicTable } from '../tables.ts';

/** Steps of the matcher for a seating in the caller's own thread: a few milliseconds at a thousand people. */
const inlineWork = 20_000;

type Groups = readonly (readonly string[])[];
type ToRound = Extract<Next, { kind: 'round' }>;

interface Seated {
  readonly tables: Groups;
  readonly figures: PlanFigures;
}

/** The matcher proposes; a plan is only an event when it is asked for, not stale, seats everyone once and breaks no rule it need not. */
export function decideOnPlan(world: World<Open>, command: Extract<Command, { type: 'propose_plan' }>, envelope: Envelope): Decision {
  if (envelope.actor.kind !== 'system') return refuse('not_allowed');
  const to = planWanted(world.state);
  if (to === null || to.segment !== command.segment || to.round !== command.round) return refuse('plan_is_stale');
  const proposed = command.tables.flat();
  if (new Set(proposed).size !== proposed.length) return refuse('plan_breaks_a_rule');
  const counted = new Set(countedIn(world.state).map(({ id }) => id));
  if (proposed.length !== counted.size || proposed.some((id) => !counted.has(id))) return refuse('plan_is_stale');
  const hosts = cafeTables(world.state, to.segment).map(({ host }) => host);
  if (hosts.length > 0 && command.tables.some((people) => people.filter((id) => hosts.includes(id)).length !== 1))
    return refuse('plan_is_stale');
  const broken = (tables: Groups) => brokenRules(world, to, tables);
  if (broken(command.tables) > broken(greedily(world, to).tables)) return refuse('plan_breaks_a_rule');
  return frozen(world, to, command, envelope);
}

/** No plan came in time: everyone is seated at once by the greedy rule. */
export function greedyPlan(world: World<Open>, envelope: Envelope): Decision {
  const to = planWanted(world.state);
  if (to === null) return accept();
  return frozen(world, to, greedily(world, to), envelope);
}

/** A seating made on the spot, in milliseconds; none for fewer than two people. */
function greedily(world: World<Open>, to: ToRound): Seated {
  const problem = { ...problemOf(world, to.segment, to.round), roundsLeft: 1 };
  const match = problem.guests.length < 2 ? null : matchRound(problem, { seed: to.round, work: inlineWork });
  return match?.ok === true
    ? { tables: match.seating.tables, figures: figuresOfSeating(match.seating) }
    : { tables: [], figures: noFigures };
}

function planWanted({ course: { coming } }: Open): ToRound | null {
  return coming?.stage === 'promised' && coming.to.kind === 'round' && coming.plan === null ? coming.to : null;
}

const pairsOf = (group: readonly string[]): [string, string][] =>
  group.flatMap((a, index) => group.slice(index + 1).map((b): [string, string] => [a, b]));

/** Pairs to be kept apart that share a table, topics met again, and tables without a common language. */
function brokenRules(world: World<Open>, to: ToRound, groups: Groups): number {
  const everyone = new Set(groups.flat());
  const seen = seenApart(world.state, cafeTables(world.state, to.segment), [...everyone]);
  const apart = new Set([...keptApart(world.state, everyone), ...seen].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const together = groups.flatMap(pairsOf).filter(([a, b]) => apart.has(`${a} ${b}`)).length;
  const silent = groups.filter(
    (group) =>
      sharedLanguages(
        world,
        group.map((id) => ({ id })),
      )?.length === 0,
  ).length;
  return together + silent;
}

function frozen({ state }: World<Open>, to: ToRound, { tables: groups, figures }: Seated, { fresh }: Envelope): Decision {
  const part = state.about.programme[to.segment];
  const questions = hasRounds(part) ? part.questions : [];
  const cafe = cafeTables(state, to.segment);
  const question = questions[to.round % Math.max(1, questions.length)] ?? null;
  const taken = new Set([...staying(state), ...cafe.flatMap(({ standing }) => standing ?? [])].map(({ number }) => number));
  let number = 0;
  const tables = groups.flatMap((people, index): PlannedTable[] => {
    const [id, mediaRoom] = fresh.slice(2 * index, 2 * index + 2);
    if (id === undefined || mediaRoom === undefined || people.length === 0) return [];
    const kept = cafe.find(({ host }) => people.includes(host));
    const topic = kept === undefined ? {} : { cafe: { theme: kept.theme, host: kept.host } };
    const starts = firstWord(state, kept?.host, people, to.round + index);
    if (kept?.standing != null) {
      const standing = { id: kept.standing.id, number: kept.standing.number, mediaRoom: kept.standing.mediaRoom };
      return [{ ...standing, ...topic, question, starter: starts, people }];
    }
    do number++;
    while (taken.has(number));
    return [{ id, number, mediaRoom, ...topic, question, starter: starts, people }];
  });
  const chosen = seatsPerTable(state, to.segment, groups.flat().length);
  // The tables of a world café may take more than chosen: who comes late finds a seat at them all the same.
  const tableSize = cafe.length === 0 ? chosen : Math.max(chosen, ...groups.map(({ length }) => length));
  const plan: Plan = { tableSize, tables, figures };
  return accept([{ type: 'PlanFrozen', data: { plan } }]);
}

/** The host has the first word, elsewhere one after the other has it from round to round; who just listens only where nobody else is there. */
function firstWord({ people: known }: Open, host: string | undefined, people: readonly string[], turn: number): string | null {
  const from = turn % people.length;
  const inTurn = [...(host === undefined ? [] : [host]), ...people.slice(from), ...people.slice(0, from)];
  return inTurn.find((id) => known[id]?.mode !== 'listening') ?? inTurn[0] ?? null;
}

/** Topic tables that will still be there beside the round: those of hosts, those that sit out, those whose people are not counted in. */
function staying(state: Open): TopicTable[] {
  const seated = peopleByTable(state);
  return topicTables(state).filter(
    (table) => !table.seeded || table.sitsOut || (seated.get(table.id) ?? []).some((person) => !isCountedIn(state, person)),
  );
}

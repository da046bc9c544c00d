import { matchRound } from '#shared/matching/match.ts';
import type { Guest, MatchRefusal, Meeting, Problem, Seating, Tables } from '#shared/matching/types.ts';
import { isPresent } from '#tests/matching/instance.ts';
import type { Instance, InstancePerson, PlayedPlan } from '#tests/matching/instance.ts';
import { Refusal } from '../launch/refusal.mjs';
import { cpuMs } from './cpu-clock.ts';

export interface Play {
  readonly seed: number;
  /** Processor time, milliseconds: for each round, or for all of them together. */
  readonly budgetMs: number;
  /**
   * `online`: each round when it starts, the rounds to come planned along. `alone`: each round as if it were the last.
   * `whole`: all rounds in one budget.
   */
  readonly manner: 'online' | 'alone' | 'whole';
}

/** Plays a gathering as it happens: each round is seated when it starts, from the rounds before it and whoever is there then. */
export function play(instance: Instance, { seed, budgetMs, manner }: Play): PlayedPlan {
  const people = instance.people.map((person) => ({ person, guest: guestOf(person) }));
  const history: Meeting[] = [];
  let draft: readonly Tables[] = [];
  let left = budgetMs;
  const rounds = Array.from({ length: instance.rounds }, (_, round) => {
    const roundsLeft = manner === 'alone' ? 1 : instance.rounds - round;
    // Whoever is there, and nothing about who comes or leaves later.
    const guests = people.filter(({ person }) => isPresent(person, round)).map(({ guest }) => guest);
    const problem = problemOf(instance, { guests, roundsLeft, history, draft });
    const began = cpuMs();
    const stay = people.every(({ person }) => staysAsIs(person, round, instance.rounds - 1));
    const effort = { seed: seed * 1000 + round, until: began + (manner === 'whole' ? left : budgetMs) };
    const seating = manner === 'whole' ? seatingOfWhole(problem, effort, { left, stay }) : seatingOf(problem, effort);
    const used = cpuMs() - began;
    left = Math.max(0, left - used);
    draft = manner === 'alone' ? [] : seating.later;
    for (const meeting of meetingsAt(seating.tables)) history.push(meeting);
    return { tables: seating.tables, cpuMs: used };
  });
  return { rounds };
}

/** Whether somebody who is there stays to the end, and somebody who is not has gone for good. */
function staysAsIs(person: InstancePerson, round: number, last: number): boolean {
  const { firstRound = 0, lastRound = last } = person;
  return isPresent(person, round) ? lastRound >= last : firstRound <= round;
}

type Planned = Pick<Seating, 'tables' | 'later'>;

/** A round in its even share of the budget; where everybody stays and all that follow were planned along, the rest goes into that plan too. */
function seatingOfWhole(
  problem: Problem,
  { seed, until }: { seed: number; until: number },
  { left, stay }: { left: number; stay: boolean },
): Planned {
  const { roundsLeft } = problem;
  const first = seatingOf(problem, { seed, until: until - left + left / roundsLeft });
  if (!stay || roundsLeft === 1 || first.later.length < roundsLeft - 1) return first;
  return seatingOf({ ...problem, draft: [first.tables, ...first.later] }, { seed, until });
}

/** No tables for an empty hall. */
function seatingOf(problem: Problem, { seed, until }: { seed: number; until: number }): Planned {
  const match = matchRound(problem, { seed, work: Number.MAX_SAFE_INTEGER, now: cpuMs, until });
  if (match.ok) return match.seating;
  if (match.code === 'no_guests') return { tables: [], later: [] };
  throw new Refusal(`The gathering cannot be seated: ${refusals[match.code]}.`);
}

function problemOf(instance: Instance, now: Pick<Problem, 'guests' | 'roundsLeft' | 'history' | 'draft'>): Problem {
  const { tableSize, keepApart = [], hosts = [] } = instance;
  return { tableSize, keepApart, hosts: standIns(hosts, now.guests), ...now };
}

/** The hosts, each at their own table; a guest in the place of each who is not there, so that the others keep theirs. */
function standIns(hosts: readonly string[], guests: readonly Guest[]): string[] {
  const present = new Set(guests.map(({ id }) => id));
  const free = guests.map(({ id }) => id).filter((id) => !hosts.includes(id));
  return hosts.flatMap((host) => (present.has(host) ? [host] : free.splice(0, 1)));
}

const refusals: Record<Exclude<MatchRefusal, 'no_guests'>, string> = {
  doubled_guest: 'somebody is there twice, or hosts two tables',
  unknown_guest: 'a host is not among the people',
  bad_table_size: '"tableSize" is no whole number from 2 to 8',
  bad_rounds: '"rounds" is no whole number above 0',
  bad_history: 'somebody met somebody less than no times',
};

/** A person as the engine sees them. */
export function guestOf({ id, organisation, languages = [], topics = [], firstTimer = false }: InstancePerson): Guest {
  return { id, organisation: organisation ?? null, languages, topics, firstTimer };
}

/** Everybody who shares a table with somebody, once. */
export function meetingsAt(tables: Tables): Meeting[] {
  return tables.flatMap((table) => table.flatMap((a, place) => table.slice(place + 1).map((b) => ({ a, b, times: 1 }))));
}

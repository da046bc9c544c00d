import { isPresent } from './instance.ts';
import type { Instance, InstancePerson, PlayedPlan } from './instance.ts';

/** What a played plan amounts to, counted from the plan alone; shares no code with the engine. */
export interface CheckedPlan {
  /** A sentence for each hard rule broken. */
  readonly broken: readonly string[];
  /** Pairs who shared a table, summed over the rounds. */
  readonly meetings: number;
  /** Meetings of pairs who had met before. */
  readonly repeats: number;
  /** Pairs of meetings of the same two people: grows faster than the repeats when the same two meet again and again. */
  readonly coincidences: number;
  readonly mostMeetingsOfAPair: number;
  readonly worstPersonRepeats: number;
  /** Times two people of one organisation shared a table. */
  readonly sameOrganisation: number;
  /** Processor time of the slowest round, milliseconds; NaN where the plan does not say. */
  readonly worstCpuMs: number;
}

export function checkPlan(instance: Instance, plan: PlayedPlan): CheckedPlan {
  const people = new Map(instance.people.map((person) => [person.id, person]));
  const organisationOf = (id: string) => people.get(id)?.organisation;
  const pairs = plan.rounds.flatMap(({ tables }) => tables.flatMap((table) => pairsOf(table.filter((id) => people.has(id)))));
  const timesMet = new Map<string, number>();
  for (const pair of pairs) timesMet.set(keyOf(pair), (timesMet.get(keyOf(pair)) ?? 0) + 1);
  const repeatsOfPerson = new Map<string, number>();
  for (const [key, times] of timesMet)
    for (const id of key.split(separator)) repeatsOfPerson.set(id, (repeatsOfPerson.get(id) ?? 0) + times - 1);
  return {
    broken: [...wrongNumberOfRounds(instance, plan), ...plan.rounds.flatMap(({ tables }, round) => brokenInRound(instance, round, tables))],
    meetings: pairs.length,
    repeats: pairs.length - timesMet.size,
    coincidences: sum([...timesMet.values()].map((times) => (times * (times - 1)) / 2)),
    mostMeetingsOfAPair: largest(timesMet.values()),
    worstPersonRepeats: largest(repeatsOfPerson.values()),
    sameOrganisation: pairs.filter(([a, b]) => organisationOf(a) !== undefined && organisationOf(a) === organisationOf(b)).length,
    worstCpuMs: plan.rounds.reduce((worst, { cpuMs = NaN }) => Math.max(worst, cpuMs), 0),
  };
}

type Tables = PlayedPlan['rounds'][number]['tables'];

function wrongNumberOfRounds({ rounds }: Instance, plan: PlayedPlan): string[] {
  return plan.rounds.length === rounds ? [] : [`${plan.rounds.length} rounds instead of ${rounds}`];
}

function brokenInRound(instance: Instance, round: number, tables: Tables): string[] {
  const { hosts = [], tableSize } = instance;
  const people = new Map(instance.people.map((person) => [person.id, person]));
  const present = new Set(instance.people.filter((person) => isPresent(person, round)).map(({ id }) => id));
  const apart = new Set((instance.keepApart ?? []).map(keyOf));
  const wanted = hosts.length > 0 ? hosts.length : tableCount(present.size, tableSize);
  const sizes = tables.map(({ length }) => length);
  return [
    ...(tables.length === wanted ? [] : [`${tables.length} tables instead of ${wanted}`]),
    ...(sizes.some((size) => sizes.some((other) => size - other > 1)) ? [`tables of ${sizes.join(', ')}`] : []),
    ...wrongSeats(present, tables.flat()),
    ...hosts.flatMap((host, table) => (tables[table]?.includes(host) === true ? [] : [`host ${host} is not at table ${table}`])),
    ...tables.flatMap((ids, table) => [
      ...(haveCommonLanguage(ids.flatMap((id) => people.get(id) ?? [])) ? [] : [`no common language at table ${table}`]),
      ...pairsOf(ids)
        .filter((pair) => apart.has(keyOf(pair)))
        .map(([a, b]) => `${a} sits with ${b}`),
    ]),
  ].map((sentence) => `round ${round}: ${sentence}`);
}

/** As many tables as it takes, one fewer where one would have a single person. */
function tableCount(people: number, tableSize: number): number {
  const tables = Math.ceil(people / tableSize);
  return tables > 1 && people < 2 * tables ? tables - 1 : tables;
}

function wrongSeats(present: ReadonlySet<string>, seated: readonly string[]): string[] {
  const seats = new Map<string, number>();
  for (const id of seated) seats.set(id, (seats.get(id) ?? 0) + 1);
  return [
    ...[...present].filter((id) => !seats.has(id)).map((id) => `${id} has no seat`),
    ...[...seats.keys()].filter((id) => !present.has(id)).map((id) => `${id} is not there`),
    ...[...seats].flatMap(([id, times]) => Array.from({ length: times - 1 }, () => `${id} sits twice`)),
  ];
}

function haveCommonLanguage(table: readonly InstancePerson[]): boolean {
  const [first, ...others] = table.flatMap(({ languages }) => (languages === undefined ? [] : [languages]));
  return others.length === 0 || first?.some((language) => others.every((spoken) => spoken.includes(language))) === true;
}

const separator = '\u0000';

const keyOf = (pair: readonly [string, string]): string => pair.toSorted().join(separator);

function pairsOf(table: readonly string[]): [string, string][] {
  return table.flatMap((a, place) => table.slice(place + 1).map((b): [string, string] => [a, b]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const largest = (numbers: Iterable<number>): number => {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
};

import { isPresent } from './instance.ts';
import type { Instance, InstancePerson } from './instance.ts';

export interface InstanceBounds {
  readonly repeats: number;
  readonly sameOrganisation: number;
}

/**
 * What no plan of a whole gathering that keeps the hard rules can fall below; shares no code with the engine. For repeats the largest of three counts:
 * all meetings less the pairs who may meet, each person's meetings less the partners they may have, and, where tables are fewer than seats,
 * the pairs of a table that must sit together again.
 */
export function boundsOf(instance: Instance): InstanceBounds {
  const rounds = Array.from({ length: instance.rounds }, (_, round) => {
    const present = instance.people.filter((person) => isPresent(person, round));
    return { present, sizes: tableSizes(present.length, instance) };
  });
  return {
    repeats: Math.max(repeatsByCount(instance, rounds), repeatsByTables(instance, rounds)),
    sameOrganisation: sum(
      rounds.flatMap(({ present, sizes }) =>
        [...Map.groupBy(present, ({ organisation }) => organisation)].map(([organisation, members]) =>
          organisation === undefined ? 0 : pairsLeftTogether(members.length, sizes.length),
        ),
      ),
    ),
  };
}

interface Round {
  readonly present: readonly InstancePerson[];
  readonly sizes: readonly number[];
}

function tableSizes(people: number, { tableSize, hosts = [] }: Instance): number[] {
  const wanted = Math.ceil(people / tableSize);
  const tables = hosts.length > 0 ? hosts.length : wanted > 1 && people < 2 * wanted ? wanted - 1 : wanted;
  return Array.from({ length: tables }, (_, table) => Math.floor((people + table) / tables));
}

/** Pairs among so many people, spread over so many tables as evenly as can be, who still share one. */
function pairsLeftTogether(people: number, tables: number): number {
  return tables === 0 ? 0 : sum(Array.from({ length: tables }, (_, table) => pairs(Math.floor((people + table) / tables))));
}

function repeatsByCount(instance: Instance, rounds: readonly Round[]): number {
  const hosts = new Set(instance.hosts ?? []);
  const partnersOf = partnerCounts(instance);
  const meetings = sum(rounds.flatMap(({ sizes }) => sizes.map(pairs)));
  let allowed = 0;
  let forced = 0;
  for (const person of instance.people) {
    const { hosting, others } = partnersOf(person);
    allowed += hosting + others;
    const attended = rounds.filter((_, round) => isPresent(person, round));
    const seats = sum(attended.map(({ sizes }) => Math.max(0, Math.min(...sizes) - 1)));
    const withHosts = hosts.size > 0 && !hosts.has(person.id) ? attended.length : 0;
    forced += Math.max(0, withHosts - hosting) + Math.max(0, seats - withHosts - others);
  }
  return Math.max(0, meetings - allowed / 2, Math.ceil(forced / 2));
}

/** How many hosts and others somebody may ever share a table with: people of like languages and times are counted together. */
function partnerCounts({ people, keepApart = [], hosts = [] }: Instance): (person: InstancePerson) => { hosting: number; others: number } {
  const hosting = new Set(hosts);
  const kindOf = ({ id, languages, firstRound, lastRound }: InstancePerson) =>
    JSON.stringify([hosting.has(id), languages, firstRound, lastRound]);
  const kinds = [...Map.groupBy(people, kindOf).values()].flatMap((members) => members.slice(0, 1).map((one) => ({ one, members })));
  const mayMeet = (a: InstancePerson, b: InstancePerson) =>
    !(hosting.has(a.id) && hosting.has(b.id)) && shareLanguage(a, b) && shareRound(a, b);
  const personOf = new Map(people.map((person) => [person.id, person]));
  const apart = new Map<string, Set<string>>();
  for (const pair of keepApart)
    for (const [a, b] of [pair, pair.toReversed()] as [string, string][]) apart.set(a, (apart.get(a) ?? new Set()).add(b));
  return (person) => {
    const counts = { hosting: 0, others: 0 };
    const count = (other: InstancePerson, by: number) => {
      if (mayMeet(person, other)) counts[hosting.has(other.id) ? 'hosting' : 'others'] += by;
    };
    for (const { one, members } of kinds) count(one, members.length);
    count(person, -1);
    for (const other of apart.get(person.id) ?? []) {
      const known = personOf.get(other);
      if (known !== undefined) count(known, -1);
    }
    return counts;
  };
}

function shareLanguage(a: InstancePerson, b: InstancePerson): boolean {
  return a.languages === undefined || b.languages === undefined || a.languages.some((language) => b.languages?.includes(language));
}

function shareRound(a: InstancePerson, b: InstancePerson): boolean {
  return Math.max(a.firstRound ?? 0, b.firstRound ?? 0) <= Math.min(a.lastRound ?? Infinity, b.lastRound ?? Infinity);
}

/** Each round after the first parts the tables of the one before; holds where everybody stays. */
function repeatsByTables({ people, rounds: count }: Instance, rounds: readonly Round[]): number {
  if (rounds.some(({ present }) => present.length < people.length)) return 0;
  const { sizes = [] } = rounds[0] ?? {};
  return (count - 1) * sum(sizes.map((size) => pairsLeftTogether(size, sizes.length)));
}

const pairs = (people: number): number => (people * (people - 1)) / 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

import { shuffled } from '#shared/primitives/seeded-random.ts';
import type { Indexed } from './indexed.ts';
import type { Means } from './means.ts';
import type { PairKinds } from './pair-kinds.ts';
import { prices } from './prices.ts';
import { TableSpeech } from './table-speech.ts';
import { weights } from './weights.ts';

/** Looks taken in all, about the same for any number of people: a thousand are seated in milliseconds. */
const looks = 100_000;

/** People looked at for each seat: at least, and once the time is over. */
const [fewest, hurried] = [8, 3];

/** Tables between two looks at the clock. */
const tablesPerClock = 64;

/**
 * One round, table by table: who has fewest people to talk with sits down first, and each seat goes to whoever costs least there;
 * among equals to the one hardest to seat elsewhere, then to the organisation with most people still standing. Hosts come first at their tables.
 * In large gatherings only some are looked at: half of them those hardest to seat, half those easiest, who can sit with them. Once the time is over,
 * very few.
 */
export function greedyRound(indexed: Indexed, pairs: PairKinds, { random, meter }: Means): number[][] {
  const { people, sizes, hosts, organisations } = indexed;
  const { reach, groupOf } = indexed.speech;
  const reachOf = (person: number) => reach[groupOf[person] as number] as number;
  const pinned = new Set(hosts);
  const queue = shuffled([...organisations.keys()], random)
    .filter((person) => !pinned.has(person))
    .sort((a, b) => reachOf(b) - reachOf(a));
  const half = Math.max(fewest, Math.floor(looks / people)) >> 1;
  const standing = [...queue.splice(-half).reverse(), ...queue.splice(0, half)];
  const colleagues = colleaguesOf(organisations, [...standing, ...queue]);

  const speech = new TableSpeech(indexed.speech, sizes.length);
  const costAt = (table: number, seated: readonly number[], person: number) => {
    let cost = speech.missingAfter(table, people, person) * weights.missingSpeaker;
    for (const other of seated) cost += prices.told[pairs.of(person, other)] as number;
    return cost;
  };
  let late = false;
  return sizes.map((size, table) => {
    late ||= (table + 1) % tablesPerClock === 0 && meter.late;
    const seated: number[] = [];
    const sit = (person: number) => {
      seated.push(person);
      speech.sit(table, person);
    };
    hosts.slice(table, table + 1).forEach(sit);
    while (seated.length < size) {
      let [place, least] = [0, Infinity];
      for (let at = 0; at < standing.length && !(late && at >= hurried); at++) {
        const [person, leader] = [standing[at] as number, standing[place] as number];
        const cost = costAt(table, seated, person);
        const further = cost === least ? reachOf(person) - reachOf(leader) || colleagues.of(leader) - colleagues.of(person) : cost - least;
        if (further < 0) [place, least] = [at, cost];
      }
      const next = standing.length % 2 === seated.length % 2 ? queue.splice(0, 1) : queue.splice(-1);
      for (const person of standing.splice(place, 1, ...next)) {
        colleagues.leave(person);
        sit(person);
      }
    }
    return seated;
  });
}

/** How many people of somebody's organisation still stand; 0 for who has none. */
function colleaguesOf(organisations: Int32Array, people: readonly number[]): { of(person: number): number; leave(person: number): void } {
  const standing = new Int32Array(organisations.length + 1);
  const at = (person: number) => (organisations[person] as number) + 1;
  const count = (person: number, by: number) => {
    if (at(person) > 0) standing[at(person)] = (standing[at(person)] as number) + by;
  };
  for (const person of people) count(person, 1);
  return { of: (person) => standing[at(person)] as number, leave: (person) => count(person, -1) };
}

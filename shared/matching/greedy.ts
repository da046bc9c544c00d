import { shuffled } from '#shared/primitives/seeded-random.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Indexed } from './indexed.ts';
import type { PairCosts } from './pair-costs.ts';
import { TableSpeech } from './table-speech.ts';
import { weights } from './weights.ts';

/** Looks taken in all, whatever the number of people: a thousand are seated in milliseconds. */
const looks = 200_000;

/**
 * One round, table by table: who has fewest people to talk with sits down first, and each seat goes to whoever costs least there;
 * among equals to the one hardest to seat elsewhere, then to the organisation with most people still standing. Hosts come first at their tables.
 */
export function greedyRound(indexed: Indexed, pairs: PairCosts, random: Random): number[][] {
  const { people, sizes, hosts, organisations } = indexed;
  const reachOf = (person: number) => indexed.speech.reach[indexed.speech.groupOf[person] as number] as number;
  const speech = new TableSpeech(indexed.speech, sizes.length);
  const pinned = new Set(hosts);
  const queue = shuffled([...organisations.keys()], random)
    .filter((person) => !pinned.has(person))
    .sort((a, b) => reachOf(a) - reachOf(b));
  const colleagues = new Map<number, number>();
  for (const person of queue) count(colleagues, organisations[person] as number, 1);

  const lookedAt = Math.max(20, Math.min(people, Math.floor(looks / people)));
  const standing = queue.splice(0, lookedAt);
  queue.reverse();

  return sizes.map((size, table) => {
    const seated: number[] = [];
    const sit = (person: number) => {
      seated.push(person);
      speech.sit(table, person);
    };
    hosts.slice(table, table + 1).forEach(sit);
    while (seated.length < size) {
      const place = leastBy(standing, (person) => {
        const missing = speech.missingAfter(table, people, person);
        const cost = seated.reduce((sum, other) => sum + pairs.of(person, other), missing * weights.missingSpeaker);
        const organisation = organisations[person] as number;
        return [cost, reachOf(person), organisation < 0 ? 0 : -(colleagues.get(organisation) ?? 0)];
      });
      for (const person of standing.splice(place, 1, ...queue.splice(-1))) {
        sit(person);
        count(colleagues, organisations[person] as number, -1);
      }
    }
    return seated;
  });
}

function count(totals: Map<number, number>, key: number, by: number): void {
  totals.set(key, (totals.get(key) ?? 0) + by);
}

/** Where the item with the least key stands, the first of equals. */
function leastBy<Item>(items: readonly Item[], keyOf: (item: Item) => readonly [number, number, number]): number {
  let least = 0;
  let key = [Infinity, Infinity, Infinity];
  items.forEach((item, place) => {
    const [first, second, third] = keyOf(item);
    const [a, b, c] = key as [number, number, number];
    if (first < a || (first === a && (second < b || (second === b && third < c)))) {
      least = place;
      key = [first, second, third];
    }
  });
  return least;
}

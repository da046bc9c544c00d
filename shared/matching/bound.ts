import { meetingsAt, pairsLeftTogether } from './forced-repeats.ts';
import type { RareLanguage, Unmet } from './unmet.ts';

/** So many rounds from the coming one on, with everybody who is here, at tables of these sizes, larger ones first. */
export interface Ahead {
  readonly rounds: number;
  readonly sizes: readonly number[];
  /** Whether every table has a host. */
  readonly hosted: boolean;
}

/**
 * Repeats that no plan of so many rounds can avoid, whatever the search: the largest of four counts. By pairs: all meetings beyond the pairs who
 * have not met. By people: for each the meetings beyond the new partners left, every repeat shared by two. By tables: where they are fewer than
 * seats, the pairs of a table that must sit together in the next round too. By languages: whoever speaks one alone meets its speakers in each
 * round, and those run out; their tables are not those of another language, so what these force adds up.
 */
export function repeatsBound(unmet: Unmet, ahead: Ahead): number {
  const byPairs = ahead.rounds * meetingsAt(ahead.sizes) - (sum(unmet.hosts) + sum(unmet.guests)) / 2;
  const byPeople = Math.ceil(sum(forcedRepeats(unmet, ahead).values()) / 2);
  const byTables = (ahead.rounds - 1) * sum(ahead.sizes.map((size) => pairsLeftTogether(size, ahead.sizes.length)));
  const byLanguages = sum(unmet.languages.map((language) => forcedByLanguage(language, ahead)));
  return Math.max(0, byPairs, byPeople, byTables, byLanguages);
}

/** People who have fewer new partners left than they have meetings to come at the smallest tables, with how often they must meet somebody again. */
export function forcedRepeats({ isHost, hosts, guests }: Unmet, { rounds, sizes, hosted }: Ahead): Map<number, number> {
  const others = (sizes.at(-1) ?? 1) - 1;
  const forced = new Map<number, number>();
  for (let person = 0; person < guests.length; person++) {
    const [hostsLeft, guestsLeft] = [hosts[person] as number, guests[person] as number];
    // Where every table has a host, a guest meets one in each round and otherwise guests: neither can stand in for the other.
    const repeats =
      hosted && isHost[person] === 0
        ? Math.max(0, rounds - hostsLeft) + Math.max(0, rounds * (others - 1) - guestsLeft)
        : rounds * others - hostsLeft - guestsLeft;
    if (repeats > 0) forced.set(person, repeats);
  }
  return forced;
}

/** How often the speakers of a language must meet again because some of them speak nothing else. */
export function forcedByLanguage({ alone, pairs }: RareLanguage, { rounds, sizes }: Ahead): number {
  const [largest, smallest] = [sizes[0] ?? 1, sizes.at(-1) ?? 1];
  return Math.max(0, rounds * Math.ceil(alone / largest) * meetingsAt([smallest]) - pairs);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

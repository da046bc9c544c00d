import { tableSizes } from '#shared/matching/table-sizes.ts';
import { seededRandom, shuffled } from '#shared/primitives/seeded-random.ts';
import { isPresent } from '#tests/matching/instance.ts';
import type { Instance, PlayedPlan } from '#tests/matching/instance.ts';

/** What most tools do: everybody who is there in random order, dealt to even tables; hosts stay at theirs. */
export function shuffleAndCut({ people, rounds, tableSize, hosts = [] }: Instance, seed: number): PlayedPlan {
  const random = seededRandom(seed);
  return {
    rounds: Array.from({ length: rounds }, (_, round) => {
      const present = people.filter((person) => isPresent(person, round)).map(({ id }) => id);
      const pinned = new Set(hosts);
      const guests = shuffled(
        present.filter((id) => !pinned.has(id)),
        random,
      );
      const tables = tableSizes(present.length, tableSize, hosts.length).map((size, table) => {
        const host = hosts.slice(table, table + 1);
        return [...host, ...guests.splice(0, size - host.length)];
      });
      return { tables, cpuMs: 0 };
    }),
  };
}

import type { Indexed } from './indexed.ts';

/**
 * Repeats that no seating of the coming round can avoid, each shared by two people. With `languageKept`, of the seatings where every table has
 * a common language. Wishes to be kept apart are left out, so that the figure tells nothing of them.
 */
export function repeatsBound(indexed: Indexed, languageKept: boolean): number {
  const forced = [...forcedRepeats(indexed, languageKept).values()];
  return Math.ceil(forced.reduce((sum, repeats) => sum + repeats, 0) / 2);
}

/**
 * People who have fewer new partners left (present, a language in common, not both hosts) than the smallest table has other seats,
 * with the number of people they must meet again.
 */
export function forcedRepeats({ people, sizes, hosts, speech, met }: Indexed, languageKept: boolean): Map<number, number> {
  const others = (sizes.at(-1) ?? 1) - 1;
  const groupOf = (person: number) => speech.groupOf[person] as number;
  const understand = (a: number, b: number) => !languageKept || speech.understand(groupOf(a), groupOf(b));
  const forced = new Map<number, number>();
  for (let person = 0; person < people; person++) {
    let fresh = (languageKept ? (speech.reach[groupOf(person)] as number) : people) - 1;
    met.forEach(person, (other) => {
      if (understand(person, other)) fresh--;
    });
    if (hosts.includes(person))
      fresh -= hosts.filter((host) => host !== person && met.of(person, host) === 0 && understand(person, host)).length;
    if (fresh < others) forced.set(person, others - Math.max(0, fresh));
  }
  return forced;
}

import type { PersonRow } from '#shared/gathering/view/types.ts';
import { canTalk } from '#client/features/live/common-languages.ts';

export interface Outsider {
  readonly person: PersonRow;
  /** Those with whom they share no language. */
  readonly others: readonly PersonRow[];
}

/** At a table without a common language, the one who understands the fewest; null when any two can talk. */
export function outsiderAmong(people: readonly PersonRow[]): Outsider | null {
  const found = people
    .map((person) => ({ person, others: people.filter((other) => other.id !== person.id && !canTalk([person, other])) }))
    .sort((a, b) => b.others.length - a.others.length)[0];
  return found === undefined || found.others.length === 0 ? null : found;
}

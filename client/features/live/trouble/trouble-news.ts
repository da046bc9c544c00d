import type { ConcernRow, GuestRow } from '#shared/gathering/view/types.ts';
import type { Trouble } from './troubles.ts';

/** What those who listen are told when something new needs them. Several at once are only counted. */
export type News =
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'concern'; readonly concern: ConcernRow }
  | { readonly kind: 'knock'; readonly guest: GuestRow }
  | { readonly kind: 'several'; readonly count: number };

/** What waits for an organiser now. */
export interface Waiting {
  readonly found: readonly Trouble[];
  readonly concerns: readonly ConcernRow[];
  readonly knocking: readonly GuestRow[];
}

const atMost = 2;

/** What is here and was not among `known` ids. */
export function newsSince(known: ReadonlySet<string>, { found, concerns, knocking }: Waiting): News[] {
  const news: News[] = [
    ...concerns.filter(({ id }) => !known.has(concernId(id))).map((concern): News => ({ kind: 'concern', concern })),
    ...found.filter(({ id }) => !known.has(id)).map((trouble): News => ({ kind: 'trouble', trouble })),
    ...knocking.filter(({ id }) => !known.has(knockId(id))).map((guest): News => ({ kind: 'knock', guest })),
  ];
  return news.length > atMost ? [{ kind: 'several', count: news.length }] : news;
}

/** The ids to know from now on. */
export function knownIds({ found, concerns, knocking }: Waiting): ReadonlySet<string> {
  return new Set([...found.map(({ id }) => id), ...concerns.map(({ id }) => concernId(id)), ...knocking.map(({ id }) => knockId(id))]);
}

const concernId = (concern: string): string => `concern:${concern}`;
const knockId = (guest: string): string => `knock:${guest}`;

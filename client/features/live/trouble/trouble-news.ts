import type { GuestRow } from '#shared/gathering/view/types.ts';
import type { Trouble } from './troubles.ts';

/** What those who listen are told when something new needs them. Several at once are only counted. */
export type News =
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'knock'; readonly guest: GuestRow }
  | { readonly kind: 'several'; readonly count: number };

const atMost = 2;

/** What is here and was not among `known` ids. */
export function newsSince(known: ReadonlySet<string>, found: readonly Trouble[], knocking: readonly GuestRow[]): News[] {
  const news: News[] = [
    ...found.filter(({ id }) => !known.has(id)).map((trouble): News => ({ kind: 'trouble', trouble })),
    ...knocking.filter(({ id }) => !known.has(knockId(id))).map((guest): News => ({ kind: 'knock', guest })),
  ];
  return news.length > atMost ? [{ kind: 'several', count: news.length }] : news;
}

/** The ids to know from now on. */
export function knownIds(found: readonly Trouble[], knocking: readonly GuestRow[]): ReadonlySet<string> {
  return new Set([...found.map(({ id }) => id), ...knocking.map(({ id }) => knockId(id))]);
}

const knockId = (guest: string): string => `knock:${guest}`;

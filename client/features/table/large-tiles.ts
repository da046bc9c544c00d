import type { SeatedPerson } from '#client/features/table/seated-person.ts';

/** More than so many large tiles are no larger than all alike; beside a screen fewer have room. */
const most = { alone: 3, besideScreen: 2 } as const;

/** Whose tiles are large: whoever signs, for hands are read, and who is pinned unless a screen is `shared`. Empty where all are alike. */
export function largeTiles(others: readonly SeatedPerson[], pinned: string | null, shared: boolean): readonly string[] {
  const large = others.filter(({ row, signs }) => signs || (!shared && row.id === pinned)).map(({ row }) => row.id);
  if (large.length > most[shared ? 'besideScreen' : 'alone']) return [];
  return !shared && large.length === others.length ? [] : large;
}

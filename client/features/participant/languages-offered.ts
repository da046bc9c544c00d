import { knownLanguages } from '#shared/people-list/known-languages.ts';

/** How many languages stand beside each other before *more*. */
const asChips = 4;

interface Offered {
  /** Beside each other, in an order that does not change while one chooses. */
  readonly chips: readonly string[];
  /** Behind *add a language*. */
  readonly more: readonly string[];
}

/** The choice of languages, where `first` (the gathering's, then one's own) come before the commonest. */
export function languagesOffered(first: readonly string[]): Offered {
  const wanted = [...new Set(first)];
  const all = [...new Set([...wanted, ...knownLanguages])];
  const count = Math.max(asChips, wanted.length);
  return { chips: all.slice(0, count), more: all.slice(count) };
}

/** The languages a browser asks pages for, as the gathering may know them: without regions, each once. */
export function browserLanguages(wanted: readonly string[]): string[] {
  return [...new Set(wanted.flatMap((tag) => tag.toLowerCase().split('-')[0] ?? []))].filter((tag) => /^[a-z]{2,3}$/.test(tag)).slice(0, 3);
}

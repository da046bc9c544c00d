import type { Guest } from './types.ts';

/** Whether one language is spoken by everybody; who names none fits any. */
export function shareLanguage(guests: readonly Guest[]): boolean {
  const [first, ...others] = guests.filter((guest) => guest.languages.length > 0);
  if (first === undefined) return true;
  return first.languages.some((language) => others.every((guest) => guest.languages.includes(language)));
}

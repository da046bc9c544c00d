import type { Guest, Problem } from '#shared/matching/types.ts';

/** Someone from no organisation who fits any table, unless said otherwise. */
export function guestNamed(id: string, about: Partial<Guest> = {}): Guest {
  return { id, organisation: null, languages: [], topics: [], firstTimer: false, ...about };
}

/** p0, p1, …: guests without anything in their way. */
export function guestsNumbered(people: number): Guest[] {
  return Array.from({ length: people }, (_, index) => guestNamed(`p${index}`));
}

/** One round in fours, without history or wishes, unless said otherwise. */
export function matchingProblem(guests: readonly Guest[], about: Partial<Problem> = {}): Problem {
  return { guests, tableSize: 4, roundsLeft: 1, history: [], keepApart: [], hosts: [], ...about };
}

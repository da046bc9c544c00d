import { forcedRepeats } from './bound.ts';
import { shareLanguage } from './common-language.ts';
import type { Indexed } from './indexed.ts';
import type { IndexedTables } from './seat-map.ts';
import type { Guest, Reason } from './types.ts';

/**
 * What the seating of a round had to give up, from what everybody may know alone: languages, organisations and who met whom.
 * Wishes to be kept apart are never looked at.
 */
export function reasonsOf(indexed: Indexed, tables: IndexedTables): Reason[] {
  const { guests } = indexed;
  const seated = tables.map((table) => table.map((person) => guests[person] as Guest));
  const strangers = seated.filter((table) => !shareLanguage(table)).map(withoutItsLanguage);
  return [
    ...strangers.map((missing): Reason => ({ rule: 'commonLanguage', guests: idsOf(missing) })),
    ...mustRepeat(indexed, tables, strangers.length === 0),
    ...tooManyColleagues(guests, tables.length),
  ];
}

/** Who does not speak the language that most people at the table do. */
function withoutItsLanguage(table: readonly Guest[]): Guest[] {
  const languages = [...new Set(table.flatMap((guest) => guest.languages))];
  const without = languages.map((language) => table.filter((guest) => guest.languages.length > 0 && !guest.languages.includes(language)));
  return without.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function mustRepeat(indexed: Indexed, tables: IndexedTables, languageKept: boolean): Reason[] {
  const forced = forcedRepeats(indexed, languageKept);
  const people = tables.flatMap((table) => table.filter((a) => forced.has(a) && table.some((b) => indexed.met.of(a, b) > 0)));
  return people.length === 0 ? [] : [{ rule: 'repeatMeeting', guests: idsOf(people.map((person) => indexed.guests[person] as Guest)) }];
}

/** Organisations with more people present than there are tables. */
function tooManyColleagues(guests: readonly Guest[], tables: number): Reason[] {
  const organisations = Map.groupBy(guests, ({ organisation }) => organisation);
  return [...organisations].flatMap(([organisation, members]): Reason[] =>
    organisation !== null && members.length > tables ? [{ rule: 'sameOrganisation', guests: idsOf(members) }] : [],
  );
}

function idsOf(guests: readonly Guest[]): string[] {
  return guests.map(({ id }) => id);
}

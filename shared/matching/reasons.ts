import { forcedByLanguage, forcedRepeats } from './bound.ts';
import { shareLanguage } from './common-language.ts';
import type { Indexed } from './indexed.ts';
import type { IndexedTables } from './seat-map.ts';
import type { Guest, Reason } from './types.ts';
import { speaksAlone } from './unmet.ts';
import type { Unmet } from './unmet.ts';

/**
 * What the seating of a round had to give up and why, from what everybody may know alone: languages, organisations, who met whom, and the number
 * of tables. Wishes to be kept apart are never looked at.
 */
export function reasonsOf(indexed: Indexed, tables: IndexedTables, unmet: Unmet): Reason[] {
  const lonely = tables.flatMap((table) => withoutItsLanguage(indexed, table));
  return [
    ...byLanguages(indexed, lonely).map((spoken): Reason => ({ rule: 'commonLanguage', ...spoken })),
    ...mustRepeat(indexed, tables, unmet),
    ...tooManyColleagues(indexed, tables.length),
  ];
}

/** At a table without a common language, those who do not speak the one that most people there do. */
function withoutItsLanguage({ guests }: Indexed, table: readonly number[]): number[] {
  const languagesOf = (person: number) => (guests[person] as Guest).languages;
  if (shareLanguage(table.map((person) => guests[person] as Guest))) return [];
  const languages = [...new Set(table.flatMap(languagesOf))];
  const without = languages.map((language) =>
    table.filter((person) => languagesOf(person).length > 0 && !languagesOf(person).includes(language)),
  );
  return without.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Together with whoever speaks the same languages, and how many others here speak one of them. */
function byLanguages(indexed: Indexed, people: readonly number[]): { guests: string[]; languages: readonly string[]; speakers: number }[] {
  const { guests, speech } = indexed;
  return [...Map.groupBy(people, (person) => speech.groupOf[person] as number)].map(([group, members]) => ({
    guests: idsOf(indexed, members),
    languages: (guests[members[0] as number] as Guest).languages.toSorted(),
    speakers: (speech.reach[group] as number) - 1,
  }));
}

/**
 * Whoever meets somebody again: those who have met everybody they can talk with, by the languages that leave them so few or because they met all;
 * and those who keep company with somebody who speaks nothing but a language of few.
 */
function mustRepeat(indexed: Indexed, tables: IndexedTables, unmet: Unmet): Reason[] {
  const { people, speech, met, sizes, hosts } = indexed;
  const ahead = { rounds: 1, sizes, hosted: hosts.length === sizes.length };
  const forced = forcedRepeats(unmet, ahead);
  const again = (table: readonly number[]) => table.filter((person) => table.some((other) => met.of(person, other) > 0));
  const repeating = forced.size === 0 ? [] : tables.flatMap((table) => again(table).filter((person) => forced.has(person)));
  const hemmed = repeating.filter((person) => (speech.reach[speech.groupOf[person] as number] as number) < people);
  const others = repeating.filter((person) => !hemmed.includes(person));
  const rare = unmet.languages.filter((language) => forcedByLanguage(language, ahead) > 0);
  const company = rare.flatMap(({ language, speakers }): Reason[] => {
    const kept = tables.filter((table) => table.some((person) => speaksAlone(speech, person, language)));
    const guests = idsOf(
      indexed,
      kept.flatMap((table) => again(table).filter((person) => !forced.has(person))),
    );
    return guests.length === 0
      ? []
      : [{ rule: 'repeatMeeting', cause: 'rareLanguage', guests, languages: [speech.names[language] as string], speakers }];
  });
  return [
    ...byLanguages(indexed, hemmed).map((spoken): Reason => ({ rule: 'repeatMeeting', cause: 'fewSpeakers', ...spoken })),
    ...company,
    ...(others.length === 0 ? [] : [{ rule: 'repeatMeeting', cause: 'metEveryone', guests: idsOf(indexed, others) } as const]),
  ];
}

/** Organisations with more people present than there are tables. */
function tooManyColleagues({ guests }: Indexed, tables: number): Reason[] {
  const organisations = Map.groupBy(guests, ({ organisation }) => organisation);
  return [...organisations].flatMap(([organisation, members]): Reason[] =>
    organisation !== null && members.length > tables ? [{ rule: 'sameOrganisation', guests: members.map(({ id }) => id), tables }] : [],
  );
}

function idsOf({ guests }: Indexed, people: readonly number[]): string[] {
  return people.map((person) => (guests[person] as Guest).id);
}

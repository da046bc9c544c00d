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
  const lonely = unmet.languageKept ? [] : tables.flatMap((table) => withoutItsLanguage(indexed, table));
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
 * those who speak nothing but a language of few, and who keeps them company.
 */
function mustRepeat(indexed: Indexed, tables: IndexedTables, unmet: Unmet): Reason[] {
  const { people, speech, met, sizes, hosts } = indexed;
  const ahead = { rounds: 1, sizes, hosted: hosts.length === sizes.length };
  const forced = forcedRepeats(unmet, ahead);
  const rare = unmet.languages.filter((language) => forcedByLanguage(language, ahead) > 0);
  const again = tables.map((table) => table.filter((person) => table.some((other) => met.of(person, other) > 0)));
  const repeating = again.flat();
  const alone = repeating.filter((person) => rare.some(({ language }) => speaksAlone(speech, person, language)));
  const forcedOnes = repeating.filter((person) => forced.has(person) && !alone.includes(person));
  const hemmed = forcedOnes.filter((person) => (speech.reach[speech.groupOf[person] as number] as number) < people);
  const fewUnmet = forcedOnes.filter((person) => !hemmed.includes(person));
  const company = rare.flatMap(({ language, speakers }): Reason[] => {
    const beside = tables.map((table) => table.filter((person) => speaksAlone(speech, person, language)));
    const others = again.map((table, at) =>
      beside[at]?.length === 0 ? [] : table.filter((one) => !alone.includes(one) && !forced.has(one)),
    );
    if (others.flat().length === 0) return [];
    const kept = beside.filter((_, at) => (others[at] ?? []).length > 0);
    const [guests, sole] = [idsOf(indexed, others.flat()), idsOf(indexed, kept.flat())];
    return [
      { rule: 'repeatMeeting', cause: 'rareLanguage', guests, beside: sole, languages: [speech.names[language] as string], speakers },
    ];
  });
  return [
    ...byLanguages(indexed, [...alone, ...hemmed]).map((spoken): Reason => ({ rule: 'repeatMeeting', cause: 'fewSpeakers', ...spoken })),
    ...company,
    ...(fewUnmet.length === 0 ? [] : [{ rule: 'repeatMeeting', cause: 'fewUnmet', guests: idsOf(indexed, fewUnmet) } as const]),
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

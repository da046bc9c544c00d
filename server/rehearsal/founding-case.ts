import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { about as aboutSchema } from '#shared/contract/about.ts';
import type { About } from '#shared/gathering/about.ts';
import type { CardContent } from '#shared/gathering/commands.ts';
import type { Profile } from '#shared/gathering/people.ts';
import { cardKinds } from '#shared/gathering/state.ts';
import { guestNames } from './guest-names.ts';

const localText = z.record(z.string(), z.string());
const gatheringFile = z.object({
  title: localText,
  timeZone: z.string(),
  languages: z.array(z.string()),
  organisedBy: z.array(z.string()),
  organisations: z.array(z.object({ id: z.string(), name: localText, languages: z.array(z.string()), seats: z.int() })),
  themes: z.array(z.object({ id: z.string(), name: localText })),
  questions: z.array(z.object({ id: z.string(), text: localText })),
  demonstration: z.object({
    programme: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('hall'), seconds: z.int(), topicTables: z.array(z.string()) }),
        z.object({ kind: z.literal('mixing'), rounds: z.int(), seconds: z.int(), tableSize: z.int(), questions: z.array(z.string()) }),
      ]),
    ),
  }),
});
const cardsFile = z.object({
  cards: z.array(
    z.object({
      kind: z.enum(cardKinds),
      question: z.string(),
      themes: z.array(z.string()),
      /** Null for what was said under the Chatham House rule. */
      organisation: z.string().nullable(),
      language: z.string(),
      text: z.string(),
      usToo: z.array(z.string()),
      link: z.string().default(''),
      startsOn: z.string().default(''),
      endsOn: z.string().default(''),
      place: z.string().default(''),
      authors: z.array(z.string()).default([]),
      year: z.int().nullable().default(null),
    }),
  ),
});

export interface FoundingCard extends CardContent {
  /** Name of the organisation, as in the profiles. */
  readonly organisation: string;
  readonly usToo: readonly string[];
}

/** The gathering Foyer was made for: what organisers prepared, who comes, what they write. */
export interface FoundingCase {
  /** With the short programme that one person can watch, starting at `startsAt`. */
  about(startsAt: number): About;
  readonly guests: readonly Profile[];
  readonly cards: readonly FoundingCard[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, 'founding-case', name), 'utf8'));
/** "Efus, European Forum for Urban Security" is called Efus at a table. */
const shortName = (name: string): string => name.split(',')[0]?.trim() ?? name;

export function readFoundingCase(): FoundingCase {
  const gathering = gatheringFile.parse(read('gathering.json'));
  const { cards } = cardsFile.parse(read('cards.json'));
  const nameOf = new Map(gathering.organisations.map(({ id, name }) => [id, shortName(name['en'] ?? id)]));
  const names = (ids: readonly string[]): string[] => ids.flatMap((id) => nameOf.get(id) ?? []);
  return {
    about: (startsAt) =>
      aboutSchema.parse({
        title: gathering.title,
        organisedBy: names(gathering.organisedBy).join(', '),
        responsible: names(gathering.organisedBy)[0] ?? '',
        startsAt,
        timeZone: gathering.timeZone,
        languages: gathering.languages,
        themes: gathering.themes,
        questions: gathering.questions,
        programme: gathering.demonstration.programme,
        door: 'open',
        tablesBy: 'anyone',
        retentionDays: 1,
        rehearsal: true,
        chathamHouse: false,
        attendanceList: false,
      }),
    guests: gathering.organisations.flatMap(({ id, languages, seats }) =>
      Array.from({ length: seats }, (_, seat): Profile => {
        const guest = guestNames[id]?.[seat];
        return {
          name: guest?.name ?? `${nameOf.get(id) ?? id} ${seat + 1}`,
          organisation: nameOf.get(id) ?? id,
          languages,
          topics: guest?.topics ?? [],
        };
      }),
    ),
    // What was said without a name waits for the Chatham House switch.
    cards: cards.flatMap(({ organisation, usToo, kind, question, themes, ...written }) => {
      if (organisation === null) return [];
      const { text, language, link, startsOn, endsOn, place, authors, year } = written;
      const event = kind === 'event' ? { startsOn, endsOn, place } : null;
      const publication = kind === 'publication' ? { authors: authors.join(', '), year } : null;
      return [
        {
          kind,
          question,
          themes,
          text: { text, language, link, event, publication },
          organisation: nameOf.get(organisation) ?? organisation,
          usToo: names(usToo),
        },
      ];
    }),
  };
}

import { z } from 'zod';
import type { CardContent } from '#shared/gathering/commands.ts';
import { cardKinds } from '#shared/gathering/state.ts';
import { limits } from './limits.ts';
import { id, languageTag, line, link, paragraph } from './texts.ts';

const day = z.union([z.literal(''), z.iso.date()]);

const event = z
  .strictObject({ startsOn: day, endsOn: day, place: line(limits.place) })
  .refine(({ startsOn, endsOn }) => endsOn === '' || (startsOn !== '' && startsOn <= endsOn));

const publication = z.strictObject({
  authors: line(limits.authors),
  year: z.int().min(limits.earliestYear).max(limits.latestYear).nullable(),
});

/** What is written on a card; to be refined by `hasFieldsOfItsKind`. */
export const cardContent = {
  kind: z.enum(cardKinds),
  question: id.nullable(),
  themes: z.array(id).max(limits.themes),
  text: z.strictObject({
    text: paragraph(limits.cardText).pipe(z.string().min(1)),
    language: languageTag,
    link,
    event: event.nullable(),
    publication: publication.nullable(),
  }),
};

/** Events have dates and a place, publications authors and a year, the others neither. */
export const hasFieldsOfItsKind = ({ kind, text }: Pick<CardContent, 'kind' | 'text'>): boolean =>
  (text.event !== null) === (kind === 'event') && (text.publication !== null) === (kind === 'publication');

/** A secret that a browser makes up and keeps: a part that may be seen, and one that proves it. */
export const proof = z
  .string()
  .regex(/^[0-9a-f]{32}\.[0-9a-f]{32}$/)
  .nullable();

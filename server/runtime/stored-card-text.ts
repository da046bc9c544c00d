import { z } from 'zod';
import { languageTag } from '#shared/contract/texts.ts';

/** The written part of a card as it lies in the store. */
export const cardText = z.object({
  text: z.string(),
  language: languageTag,
  link: z.string(),
  // Cards written before there were such fields have neither.
  event: z.object({ startsOn: z.string(), endsOn: z.string(), place: z.string() }).nullable().default(null),
  publication: z.object({ authors: z.string(), year: z.number().nullable() }).nullable().default(null),
});

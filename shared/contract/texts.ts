import { z } from 'zod';
import { limits } from './limits.ts';

/** One line a person typed: trimmed, without control or direction-changing characters. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((text) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim())
    .pipe(z.string().max(max));

/** A text of several lines; the same care. */
export const paragraph = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(max));

export const nonEmpty = (max: number) => line(max).pipe(z.string().min(1));

/** Never the name of something that every object has: ids are looked up in records. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine((text) => !(text in Object.prototype));
export const languageTag = z
  .string()
  .max(limits.languageTag)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const languageTags = z.array(languageTag).max(limits.languages);

/** An http(s) address or nothing. */
export const link = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(limits.link)]);

export const profile = z.strictObject({
  name: nonEmpty(limits.name),
  organisation: line(limits.organisation),
  languages: languageTags,
  topics: z.array(nonEmpty(limits.topicWord)).max(limits.topics),
});

import { z } from 'zod';
import { themeSigns } from '#shared/gathering/about.ts';
import { limits } from './limits.ts';
import { id, languageTag, line, nonEmpty } from './texts.ts';

const localText = (max: number) => z.record(languageTag, nonEmpty(max)).refine((texts) => Object.keys(texts).length > 0);
const unique = (items: readonly { id: string }[]): boolean => new Set(items.map((item) => item.id)).size === items.length;

const segment = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hall'),
    seconds: z
      .int()
      .min(10)
      .max(6 * 3600),
    topicTables: z.array(id).max(limits.themes),
  }),
  z.strictObject({
    kind: z.literal('mixing'),
    rounds: z.int().min(1).max(20),
    seconds: z
      .int()
      .min(20)
      .max(2 * 3600),
    tableSize: z.int().min(2).max(8).nullable(),
    questions: z.array(id).max(limits.questions),
  }),
  z.strictObject({
    kind: z.literal('world_cafe'),
    rounds: z.int().min(1).max(20),
    seconds: z
      .int()
      .min(20)
      .max(2 * 3600),
    tableSize: z.int().min(3).max(8).nullable(),
    questions: z.array(id).max(limits.questions),
    topics: z
      .array(id)
      .min(2)
      .max(limits.themes)
      .refine((topics) => new Set(topics).size === topics.length),
  }),
  z.strictObject({
    kind: z.literal('plenary'),
    seconds: z
      .int()
      .min(20)
      .max(6 * 3600),
  }),
]);

/** The parts in order. */
export const programme = z.array(segment).min(1).max(limits.segments);

/** What organisers decide; every id named in the programme must exist. */
export const about = z
  .strictObject({
    title: localText(limits.title),
    organisedBy: line(limits.title),
    responsible: line(limits.title),
    startsAt: z.int().min(0).max(8.64e15),
    timeZone: z.string().max(60).refine(isTimeZone),
    languages: z.array(languageTag).min(1).max(limits.languages),
    themes: z
      .array(
        z.strictObject({
          id,
          name: localText(limits.topic),
          sign: z
            .int()
            .min(0)
            .max(themeSigns - 1)
            .optional(),
        }),
      )
      .max(limits.themes)
      .refine(unique),
    questions: z
      .array(z.strictObject({ id, text: localText(limits.questionText) }))
      .max(limits.questions)
      .refine(unique),
    programme,
    door: z.enum(['open', 'knock']),
    tablesBy: z.enum(['anyone', 'organisers']),
    retentionDays: z.int().min(1).max(limits.retentionDays),
    rehearsal: z.boolean(),
    chathamHouse: z.boolean(),
    attendanceList: z.boolean(),
    accent: z
      .string()
      .regex(/^#[\da-f]{6}$/)
      .optional(),
  })
  .refine(({ themes, questions, programme }) =>
    programme.every((part) => {
      const named = part.kind === 'hall' ? part.topicTables : part.kind === 'world_cafe' ? part.topics : [];
      if (!named.every((theme) => themes.some(({ id: one }) => one === theme))) return false;
      return !('questions' in part) || part.questions.every((question) => questions.some((one) => one.id === question));
    }),
  );

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

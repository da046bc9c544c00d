import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cardKinds } from '#shared/gathering/state.ts';
import { interfaceLanguages, type InterfaceLanguage } from '#shared/primitives/interface-languages.ts';
import { csvColumns } from './csv-columns.ts';
import { reportTextKeys, type ReportTextKey } from './report-text-keys.ts';

export const reportLanguages = interfaceLanguages;
export type ReportLanguage = InterfaceLanguage;

const single = z.object(Object.fromEntries(reportTextKeys.map((key) => [key, z.string()])) as Record<ReportTextKey, z.ZodString>);
const attendanceColumns = ['name', 'organisation', 'from', 'until', 'minutes'] as const;
const reportTexts = single.extend({
  kinds: z.record(z.enum(cardKinds), z.string()),
  csv: z.record(z.enum(csvColumns), z.string()),
  attendance: z.record(z.enum(attendanceColumns), z.string()),
});
export type ReportTexts = z.infer<typeof reportTexts>;

const known = new Map<ReportLanguage, ReportTexts>();

/** The words around a report, from the catalogue that translators work on. */
export function reportTextsIn(language: ReportLanguage): ReportTexts {
  const texts =
    known.get(language) ??
    reportTexts.parse(JSON.parse(readFileSync(join(import.meta.dirname, `../../client/i18n/${language}/report.json`), 'utf8')));
  known.set(language, texts);
  return texts;
}

/** A text with its blanks filled, `{{name}}`. */
export const filled = (text: string, blanks: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(blanks[name] ?? blank));

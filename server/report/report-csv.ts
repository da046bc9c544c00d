import type { Report, ReportCard } from '#shared/report/report.ts';
import { intlLocale } from '#shared/primitives/interface-languages.ts';
import { byteOrderMark, csvLine, separatorIn } from '#shared/primitives/csv-text.ts';
import { csvColumns, type CsvColumn } from './csv-columns.ts';
import { textIn } from './local-words.ts';
import { reportTextsIn, type ReportLanguage } from './report-texts.ts';

/** The cards as RFC 4180 has it, one row each, with a mark by which spreadsheets know UTF-8; piece by piece. */
export function* reportCsv(report: Report, language: ReportLanguage): Generator<string> {
  const { csv } = reportTextsIn(language);
  const cellsOf = rowsOf(report, language);
  const separator = separatorIn(language);
  yield (
    byteOrderMark +
    csvLine(
      csvColumns.map((column) => csv[column]),
      separator,
    )
  );
  for (const [index, card] of report.cards.entries()) {
    const cells = cellsOf(card, index + 1);
    yield csvLine(
      csvColumns.map((column) => cells[column]),
      separator,
    );
  }
}

function rowsOf(report: Report, language: ReportLanguage): (card: ReportCard, number: number) => Record<CsvColumn, string> {
  const texts = reportTextsIn(language);
  const languages = new Intl.DisplayNames(intlLocale(language), { type: 'language' });
  const questions = new Map(report.questions.map(({ id, text }) => [id, text === null ? '' : textIn(text, language).text]));
  const themes = new Map(report.themes.map(({ id, name }) => [id, textIn(name, language).text]));
  const organisations = new Map(report.organisations.map(({ id, name }) => [id, name]));
  const several = (ids: readonly string[], names: ReadonlyMap<string, string>): string => ids.map((id) => names.get(id) ?? id).join('; ');
  return (card, number) => ({
    number: String(number),
    kind: texts.kinds[card.kind],
    question: questions.get(card.question) ?? '',
    themes: several(card.themes, themes),
    organisation: organisations.get(card.organisation ?? '') ?? '',
    unnamed: card.unnamed ? texts.yes : texts.no,
    usToo: several(card.usToo, organisations),
    usTooCount: String(card.usTooCount),
    language: languages.of(card.language) ?? card.language,
    text: card.text,
    translation: card.language === language ? '' : (card.translations[language] ?? ''),
    corrected: card.corrected ? texts.yes : texts.no,
    startsOn: card.event?.startsOn ?? '',
    endsOn: card.event?.endsOn ?? '',
    place: card.event?.place ?? '',
    authors: card.publication?.authors ?? '',
    year: String(card.publication?.year ?? ''),
    link: card.link,
  });
}

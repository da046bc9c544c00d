import { intlLocale } from '#shared/primitives/interface-languages.ts';
import type { Report, ReportCard } from '#shared/report/report.ts';
import { saidOn, textIn, wordsOf, type Words } from '../local-words.ts';
import type { ReportTextKey } from '../report-text-keys.ts';
import { filled, reportTextsIn, type ReportLanguage, type ReportTexts } from '../report-texts.ts';
import { tableIn, type Cell, type WriteTable } from './table.ts';
import { linkedTo, writerIn, type Writer } from './runs.ts';

/** What every part of the document works with. */
export interface Context extends Writer {
  readonly report: Report;
  readonly texts: ReportTexts;
  readonly language: ReportLanguage;
  /** Words around the report, with blanks filled. */
  readonly say: (key: ReportTextKey, blanks?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly local: (text: Readonly<Record<string, string>>) => Words;
  readonly card: (id: string) => ReportCard | undefined;
  /** Whose card it is, as a reader sees it. */
  readonly voice: (card: ReportCard) => string;
  readonly organisation: (id: string | null) => string;
  readonly table: WriteTable;
  /** What a card says: its words, a link where it has one, its translation, who agrees. */
  readonly said: (card: ReportCard, more?: { readonly kind: boolean }) => Cell;
}

export function contextOf(report: Report, language: ReportLanguage): Context {
  const texts = reportTextsIn(language);
  const writer = writerIn(language);
  const { run, link } = writer;
  const cards = new Map(report.cards.map((card) => [card.id, card]));
  const names = new Map(report.organisations.map(({ id, name }) => [id, name]));
  const numbers = new Intl.NumberFormat(intlLocale(language));
  const lists = new Intl.ListFormat(intlLocale(language), { type: 'conjunction' });
  const say: Context['say'] = (key, blanks = {}) => filled(texts[key], blanks);
  const organisation = (id: string | null): string => names.get(id ?? '') ?? texts.noOrganisation;
  const agreed = ({ usToo, usTooCount }: ReportCard): string | null => {
    if (usTooCount === 0) return null;
    // Some say so without a name: their number says more than the names of the others.
    return usToo.length === usTooCount
      ? say('alsoSay', { list: lists.format(usToo.map(organisation)) })
      : say('alsoSayCount', { count: numbers.format(usTooCount) });
  };
  return {
    ...writer,
    report,
    texts,
    language,
    say,
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    local: (text) => textIn(text, language),
    card: (id) => cards.get(id),
    voice: (card) => (card.unnamed ? texts.nobody : organisation(card.organisation)),
    organisation,
    table: tableIn(language),
    said(card, { kind } = { kind: false }) {
      const { own, translation } = saidOn(card, language);
      const quiet = { color: '4C564F', size: 18 };
      const also = agreed(card);
      const address = linkedTo(card.link);
      return [
        [
          ...(kind ? run(say('colon', { label: texts.kinds[card.kind], value: '' }), { bold: true }) : []),
          ...(card.link === '' ? run(own) : link(own, card.link)),
        ],
        // On paper nobody can press it.
        ...(address === null || own.text.includes(address) ? [] : [link(wordsOf(address, language), address)]),
        ...(translation === null
          ? []
          : [[...run(translation, { italics: true }), ...run(wordsOf(` (${texts.translation})`, language), quiet)]]),
        ...(also === null && !card.corrected
          ? []
          : [run([also, card.corrected ? say('correctedNote') : null].filter((part) => part !== null).join(' · '), quiet)]),
      ];
    },
  };
}

import type { Paragraph, ParagraphChild, Table } from 'docx';
import { intlLocale } from '#shared/primitives/interface-languages.ts';
import type { ReportCard } from '#shared/report/report.ts';
import { wordsOf } from '../local-words.ts';
import type { Context } from './context.ts';
import { heading } from './headings.ts';
import type { Cell, Column } from './table.ts';

/** Needs, events, publications, links, and what was said without a name; each also where there is none of it. */
export function listsPart(context: Context): (Paragraph | Table)[] {
  const { report, run, paragraph, texts, number, said, voice, card, table } = context;
  const { needs } = report;
  const column = (head: string, share: number, more: Partial<Column> = {}): Column => ({ head: run(head), share, ...more });
  const text = (words: string): ParagraphChild[] => run(wordsOf(words, context.language));
  const cardsOf = (ids: readonly string[]): ReportCard[] => ids.flatMap((id) => card(id) ?? []);
  const part = (title: string, none: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): (Paragraph | Table)[] => [
    heading(context, 1, title),
    rows.length === 0 ? paragraph(none) : table(columns, rows),
  ];
  const quiet = { color: '4C564F', size: 18 };
  return [
    ...part(
      texts.needs,
      texts.needsNone,
      [column(texts.need, 5), column(texts.organisation, 2), column(texts.voices, 1, { figures: true })],
      needs.flatMap(({ card: id, voices, singleVoice }) =>
        cardsOf([id]).map((one): Cell[] => [
          [...said(one), ...(singleVoice ? [run(texts.singleNeed, quiet)] : [])],
          [text(voice(one))],
          [text(number(voices))],
        ]),
      ),
    ),
    ...part(
      texts.events,
      texts.eventsNone,
      [column(texts.when, 2), column(texts.event, 4), column(texts.place, 2), column(texts.namedBy, 2)],
      cardsOf(report.events).map((one): Cell[] => [
        [text(daysOf(context, one.event))],
        said(one),
        [text(one.event?.place ?? '')],
        [text(voice(one))],
      ]),
    ),
    ...part(
      texts.publications,
      texts.publicationsNone,
      [column(texts.publication, 4), column(texts.authors, 2), column(texts.year, 1), column(texts.namedBy, 2)],
      cardsOf(report.publications).map((one): Cell[] => [
        said(one),
        [text(one.publication?.authors ?? '')],
        [text(String(one.publication?.year ?? ''))],
        [text(voice(one))],
      ]),
    ),
    ...part(
      texts.links,
      texts.linksNone,
      [column(texts.link, 5), column(texts.namedBy, 2)],
      cardsOf(report.links).map((one): Cell[] => [said(one), [text(voice(one))]]),
    ),
    ...(report.withoutAttribution.length === 0
      ? []
      : [
          heading(context, 1, texts.unnamed),
          paragraph(texts.unnamedMeaning, { style: 'Quiet', keepNext: true }),
          table(
            [column(texts.cards, 1)],
            cardsOf(report.withoutAttribution).map((one): Cell[] => [said(one, { kind: true })]),
          ),
        ]),
  ];
}

function daysOf({ language, texts }: Context, event: ReportCard['event']): string {
  if (event === null || event.startsOn === '') return texts.dateUnknown;
  const days = new Intl.DateTimeFormat(intlLocale(language), { dateStyle: 'medium', timeZone: 'UTC' });
  const at = (date: string): Date => new Date(`${date}T00:00:00Z`);
  return days.formatRange(at(event.startsOn), at(event.endsOn === '' ? event.startsOn : event.endsOn));
}

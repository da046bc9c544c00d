import type { Paragraph, Table } from 'docx';
import type { ReportQuestion } from '#shared/report/report.ts';
import { wordsOf, type Words } from '../local-words.ts';
import type { Context } from './context.ts';
import { heading } from './headings.ts';
import type { Cell } from './table.ts';

/** Question × organisation in figures, then what each organisation wrote to each question. */
export function questionsPart(context: Context): (Paragraph | Table)[] {
  const { report, texts } = context;
  return [
    heading(context, 1, texts.questions),
    ...overview(context),
    ...report.questions.flatMap((question, index) => answers(context, question, index)),
  ];
}

/** How many cards each organisation wrote to each question. */
function overview({ report, run, paragraph, texts, number, say, organisation, table }: Context): (Paragraph | Table)[] {
  const { questions } = report;
  const keys = [...new Set(questions.flatMap(({ cells }) => cells.map((cell) => cell.organisation)))].sort((a, b) => rankOf(a) - rankOf(b));
  const unnamed = questions.some((question) => question.unnamed.length > 0);
  if (keys.length === 0 && !unnamed) return [];
  const countOf = (count: number): Cell => [run(number(count))];
  const columns = [
    { head: run(texts.organisation), share: 4 },
    ...questions.map(({ id }, index) => ({
      head: run(id === null ? texts.noQuestion : say('questionNumber', { number: number(index + 1) })),
      share: 2,
      figures: true,
    })),
  ];
  const rows = keys.map((key): Cell[] => [
    [run(organisation(key))],
    ...questions.map(({ cells }) => countOf(cells.find((cell) => cell.organisation === key)?.cards.length ?? 0)),
  ]);
  const nobodys: Cell[] = [[run(texts.nobody)], ...questions.map((question) => countOf(question.unnamed.length))];
  return [
    paragraph(texts.overview, { style: 'Quiet', keepNext: true }),
    table(columns, unnamed ? [...rows, nobodys] : rows, { heads: true }),
  ];
}

/** As the report has its organisations; none comes last. */
const rankOf = (id: string | null): number => (id === null ? Number.MAX_SAFE_INTEGER : Number(id.slice(1)));

function answers(context: Context, question: ReportQuestion, index: number): (Paragraph | Table)[] {
  const { run, paragraph, texts, card, said, organisation, table } = context;
  const title = heading(context, 2, titleOf(context, question, index));
  if (!question.answered) return [title, paragraph(texts.unanswered)];
  const saidOnAll = (ids: readonly string[]): Cell => ids.flatMap((id) => card(id) ?? []).flatMap((one) => said(one, { kind: true }));
  const rows = question.cells
    .filter(({ cards }) => cards.length > 0)
    .sort((a, b) => rankOf(a.organisation) - rankOf(b.organisation))
    .map(({ organisation: key, cards }): Cell[] => [[run(organisation(key))], saidOnAll(cards)]);
  if (question.unnamed.length > 0) rows.push([[run(texts.nobody)], saidOnAll(question.unnamed)]);
  const columns = [
    { head: run(texts.organisation), share: 1 },
    { head: run(texts.cards), share: 4 },
  ];
  return [title, table(columns, rows, { heads: true, long: true })];
}

function titleOf({ say, number, local, texts, language }: Context, { text }: ReportQuestion, index: number): Words {
  if (text === null) return wordsOf(texts.noQuestion, language);
  const words = local(text);
  return { ...words, text: say('questionNamed', { number: number(index + 1), text: words.text }) };
}

import type { Paragraph, Table } from 'docx';
import { intlLocale } from '#shared/primitives/interface-languages.ts';
import type { Context } from './context.ts';
import { heading } from './headings.ts';

/** How many came, what they speak, who met whom. */
export function figuresPart(context: Context): (Paragraph | Table)[] {
  const { report, run, paragraph, say, number, texts, language, list, table } = context;
  const { figures } = report;
  const names = new Intl.DisplayNames(intlLocale(language), { type: 'language' });
  const counts = ['people', 'organisations', 'rounds', 'pairsMet', 'cards'] as const;
  const spoken = figures.spoken.map((one) =>
    say('spokenOne', { language: names.of(one.language) ?? one.language, people: number(one.people) }),
  );
  return [
    heading(context, 1, texts.figures),
    table(
      [
        { head: run(texts.figure), share: 4 },
        { head: run(texts.number), share: 1, figures: true },
      ],
      counts.map((key) => [[run(texts[key])], [run(number(figures[key]))]]),
    ),
    ...(spoken.length === 0 ? [] : [paragraph(say('spoken', { list: list(spoken) }), { spacing: { before: 120 } })]),
    ...metPart(context),
  ];
}

/** Organisations across and down as long as they fit the page, else one row for each two of them. */
const mostAcross = 14;

function metPart(context: Context): (Paragraph | Table)[] {
  const { report, run, paragraph, texts, number, organisation, table } = context;
  const { pairsByOrganisation: pairs, organisations } = report;
  if (pairs === null) return [];
  const title = heading(context, 1, texts.met);
  if (pairs.length === 0) return [title, paragraph(texts.metNone)];
  const meaning = paragraph(texts.metMeaning, { style: 'Quiet', keepNext: true });
  if (organisations.length > mostAcross) {
    const columns = [
      { head: run(texts.organisation), share: 3 },
      { head: run(texts.organisation), share: 3 },
      { head: run(texts.number), share: 1, figures: true },
    ];
    const rows = pairs.map(({ organisations: [one, other], pairs: count }) => [
      [run(organisation(one))],
      [run(organisation(other))],
      [run(number(count))],
    ]);
    return [title, meaning, table(columns, rows)];
  }
  const counts = new Map(
    pairs.flatMap(({ organisations: [one, other], pairs: count }) => [
      [`${one} ${other}`, count],
      [`${other} ${one}`, count],
    ]),
  );
  const columns = [
    { head: run(texts.organisation), share: 5 },
    ...organisations.map((_, index) => ({ head: run(number(index + 1)), share: 1, figures: true })),
  ];
  const rows = organisations.map(({ id, name }, index) => [
    [run(`${number(index + 1)}. ${name}`)],
    ...organisations.map((other) => [run(number(counts.get(`${id} ${other.id}`) ?? 0))]),
  ]);
  return [title, meaning, table(columns, rows, { heads: true })];
}

import type { Paragraph, Table } from 'docx';
import { bar } from './bar.ts';
import type { Context } from './context.ts';
import { heading } from './headings.ts';

const longestBar = 150;

/** Themes by rank, with a bar each. */
export function themesPart(context: Context): (Paragraph | Table)[] {
  const { report, run, paragraph, texts, number, local, say, table } = context;
  const { themes, rankedBy } = report;
  const title = heading(context, 1, texts.themes);
  if (themes.length === 0) return [title, paragraph(texts.themesNone)];
  const most = Math.max(...themes.map((theme) => theme[rankedBy]));
  const columns = [
    { head: run(texts.rank), share: 1.4, figures: true },
    { head: run(texts.theme), share: 5 },
    { head: run(texts.chart), share: 4 },
    { head: run(texts[rankedBy]), share: 3, figures: true },
    { head: run(texts.usToo), share: 1.8, figures: true },
  ];
  const rows = themes.map((theme) => {
    const rank = 1 + themes.filter((other) => other[rankedBy] > theme[rankedBy]).length;
    const count = number(theme[rankedBy]);
    return [
      [run(number(rank))],
      [run(local(theme.name)), ...(theme.singleVoice ? [run(texts.singleVoice, { color: '4C564F', size: 18 })] : [])],
      [[bar((longestBar * theme[rankedBy]) / most, say('colon', { label: texts[rankedBy], value: count }))]],
      [run(count)],
      [run(number(theme.usToo))],
    ];
  });
  const meaning = rankedBy === 'tables' ? texts.themesByTables : texts.themesByOrganisations;
  return [title, paragraph(meaning, { style: 'Quiet', keepNext: true }), table(columns, rows)];
}

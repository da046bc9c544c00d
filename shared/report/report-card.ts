import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import { usTooTo } from '#shared/harvest/harvest-card.ts';
import type { Organisations } from './organisations.ts';
import type { ReportCard } from './report.ts';

/** A card as it is published, with the voices of those merged into it. */
export function reportCard(row: HarvestRow, { idOf }: Organisations): ReportCard {
  const { origin } = row;
  const { text, language, link, event, publication } = row.text;
  return {
    id: row.id,
    kind: row.kind,
    question: row.question,
    themes: row.themes,
    unnamed: origin.kind === 'unnamed',
    organisation: origin.kind === 'named' ? idOf(origin.voice) : null,
    usToo: origin.kind === 'named' ? origin.usToo.flatMap((voice) => idOf(voice) ?? []) : [],
    usTooCount: usTooTo(row),
    language,
    text,
    translations: row.translations,
    corrected: row.original !== null,
    link,
    event,
    publication,
  };
}

import { beganAt } from '#shared/gathering/began-at.ts';
import type { World } from '#shared/gathering/decision.ts';
import { organisationsMet } from '#shared/gathering/organisations-met.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { gathered } from '#shared/gathering/view/gathered.ts';
import type { Harvest } from '#shared/harvest/harvest.ts';
import type { MatrixCell } from '#shared/harvest/question-matrix.ts';
import { organisationsOf, type Organisations } from './organisations.ts';
import { pairsByOrganisation } from './pairs-by-organisation.ts';
import type { NextGathering, Report, ReportCell } from './report.ts';
import { reportCard } from './report-card.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** The report of a gathering as it stands; may be asked for at any time. `next`: what follows it, as its series knows. */
export function reportOf(world: World<Known>, next: NextGathering | null = null): Report {
  const { state } = world;
  const { about } = state;
  const { counted, withheld, voices, harvest, counts } = gathered(world);
  const organisations = organisationsOf(about, { voices, cards: counted });
  return {
    schema: 'foyer-report',
    schemaVersion: 1,
    title: about.title,
    organisedBy: about.organisedBy,
    languages: about.languages,
    timeZone: about.timeZone,
    startsAt: iso(beganAt(state)),
    endedAt: state.phase === 'over' ? iso(state.endedAt) : null,
    chathamHouse: about.chathamHouse,
    erased: state.phase === 'over' && state.erased,
    figures: counts,
    organisations: organisations.rows,
    pairsByOrganisation: about.chathamHouse ? null : pairsByOrganisation(organisationsMet(world), organisations),
    rankedBy: harvest.rankedBy,
    themes: themesOf(harvest, about.themes),
    questions: harvest.matrix.map(({ question, cells, unnamed }) => ({
      id: question,
      text: about.questions.find(({ id }) => id === question)?.text ?? null,
      answered: cells.some((cell) => cell.cards.length > 0) || unnamed.length > 0,
      cells: publishedCells(cells, organisations),
      unnamed,
    })),
    needs: harvest.needs.map((need) => ({ ...need, singleVoice: need.voices === 1 })),
    events: harvest.calendar,
    publications: harvest.readingList,
    links: harvest.links,
    withoutAttribution: harvest.withoutAttribution,
    withheld,
    next,
    cards: counted.map((card) => reportCard(card, organisations)),
  };
}

const iso = (at: number): string => new Date(at).toISOString();

function themesOf({ themes, rankedBy }: Harvest, known: Known['about']['themes']): Report['themes'] {
  return themes.map(({ theme, ...counts }) => ({
    id: theme,
    name: known.find(({ id }) => id === theme)?.name ?? {},
    ...counts,
    singleVoice: rankedBy === 'organisations' && counts.organisations === 1,
  }));
}

/** Those who named no organisation share one cell, so that it is nobody's. */
function publishedCells(cells: readonly MatrixCell[], { idOf }: Organisations): ReportCell[] {
  const byOrganisation = Map.groupBy(cells, ({ voice }) => idOf(voice));
  return [...byOrganisation].map(([organisation, several]) => ({
    organisation,
    cards: several.flatMap(({ cards }) => cards),
    usToo: [...new Set(several.flatMap(({ usToo }) => usToo))],
  }));
}

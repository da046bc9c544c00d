import { beganAt } from '#shared/gathering/began-at.ts';
import type { World } from '#shared/gathering/decision.ts';
import { organisationNamed } from '#shared/gathering/guests.ts';
import { organisationsMet } from '#shared/gathering/organisations-met.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { harvestView } from '#shared/gathering/view/harvest.ts';
import { voiceOf } from '#shared/gathering/voices.ts';
import { countedCards } from '#shared/harvest/edited-card.ts';
import type { Harvest } from '#shared/harvest/harvest.ts';
import { harvestOf } from '#shared/harvest/harvest.ts';
import { leastAmong, mayBeShown } from '#shared/harvest/harvest-card.ts';
import type { MatrixCell } from '#shared/harvest/question-matrix.ts';
import { organisationsOf, type Organisations } from './organisations.ts';
import { pairsByOrganisation } from './pairs-by-organisation.ts';
import type { NextGathering, Report, ReportCard, ReportCell, ReportFigures } from './report.ts';
import { reportCard } from './report-card.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** The report of a gathering as it stands; may be asked for at any time. `next`: what follows it, as its series knows. */
export function reportOf(world: World<Known>, next: NextGathering | null = null): Report {
  const { state } = world;
  const { about } = state;
  const { cards: rows, withheld, voices } = harvestView(world);
  const counted = countedCards(Object.values(rows))
    .filter(mayBeShown)
    .sort((a, b) => a.order - b.order);
  const harvest = harvestOf(counted, {
    questions: about.questions.map(({ id }) => id),
    themes: about.themes.map(({ id }) => id),
    chathamHouse: about.chathamHouse,
  });
  const organisations = organisationsOf(world, { voices, cards: counted });
  const cards = counted.flatMap((card): ReportCard[] => {
    const row = rows[card.id];
    return row === undefined ? [] : [reportCard(row, card, organisations)];
  });
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
    figures: figuresOf(world, cards.length),
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
    cards,
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

function figuresOf(world: World<Known>, cards: number): ReportFigures {
  const { state, personal } = world;
  const came = Object.values(state.people).filter(({ standing }) => standing === 'admitted');
  return {
    people: came.length,
    organisations: new Set(came.flatMap(({ id }) => organisationNamed(personal.profile[id]?.organisation ?? '') ?? [])).size,
    spoken: spokenBy(
      world,
      came.map(({ id }) => id),
    ),
    rounds: state.rounds,
    pairsMet: Object.keys(state.met).length,
    cards,
  };
}

function spokenBy(world: World<Known>, people: readonly string[]): ReportFigures['spoken'] {
  const speakers = new Map<string, string[]>();
  for (const person of people)
    for (const language of new Set(world.personal.profile[person]?.languages))
      speakers.set(language, [...(speakers.get(language) ?? []), person]);
  const least = world.state.about.chathamHouse ? leastAmong : 1;
  return [...speakers]
    .filter(([, speaking]) => new Set(speaking.map((person) => voiceOf(world, person))).size >= least)
    .map(([language, { length }]) => ({ language, people: length }))
    .sort((a, b) => b.people - a.people || (a.language < b.language ? -1 : 1));
}

import { reportOf } from '#shared/report/report-of.ts';
import type { NextGathering, Report } from '#shared/report/report.ts';
import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { writing } from './cards.ts';
import { foundingContents, foundingOrganisations } from './founding-harvest.ts';
import { profileOf, startsAt, Story } from './gathering-spec.ts';

const minute = 60_000;

/** The report of the founding case: two rounds, then its cards with names, written at one table for each organisation. */
export function foundingReport(next: NextGathering | null): Report {
  const { themes, questions, title } = readFoundingCase().about(0);
  const story = new Story({
    themes,
    questions,
    title,
    programme: [
      { kind: 'mixing', rounds: 2, seconds: 600, tableSize: 4, questions: [] },
      { kind: 'hall', seconds: 3600, topicTables: [] },
    ],
  });
  story.organiser({ type: 'open_doors' });
  const guests = foundingOrganisations.flatMap((organisation) =>
    [organisation, `${organisation}-envoy`].map((id) => ({ id, organisation })),
  );
  for (const [index, { id, organisation }] of guests.entries()) {
    const languages = index % 3 === 0 ? ['fr', 'en'] : ['en'];
    story.person(id, { type: 'arrive', profile: profileOf(`Person ${index}`, { organisation, languages }), mode: 'full' });
  }
  story.goTo(startsAt + 25 * minute);
  for (const organisation of foundingOrganisations)
    story.person(organisation, { type: 'open_table', topic: organisation, theme: null, question: null, languages: [], seats: 8 });
  for (const { organisation, usToo, content } of foundingContents) {
    if (organisation === null) continue;
    const known = new Set(Object.keys(story.open.cards));
    story.person(organisation, { ...writing(''), ...content });
    const card = Object.keys(story.open.cards).find((id) => !known.has(id)) ?? '';
    for (const other of usToo) {
      story.person(`${other}-envoy`, { type: 'sit', table: story.tableOf(organisation) ?? '' });
      story.person(`${other}-envoy`, { type: 'us_too', card, on: true, proof: null });
    }
  }
  story.goTo(startsAt + 81 * minute);
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('There is no gathering.');
  return reportOf({ state, personal }, next);
}

import { mergeTable } from '#shared/matching/join-table.ts';
import type { World } from '../decision.ts';
import { votesOf } from '../decide/programme.ts';
import { joining } from '../decide/late.ts';
import { removalOf } from '../discard.ts';
import { sharedLanguages } from '../guests.ts';
import { cameByShared } from '../links.ts';
import { isHere, seatOf, type Person } from '../people.ts';
import type { PlanReason } from '../plan-figures.ts';
import { runningPlenary } from '../plenary.ts';
import { peopleByTable, roundTables } from '../select.ts';
import type { GatheringState, Open } from '../state.ts';
import type { Plan } from '../tables.ts';
import { plenaryView } from './plenary.ts';
import { guestRows } from './guests.ts';
import { byId, hallView, messageRows } from './hall.ts';
import type { OrganiserView, PlanView, Rows, TroubleRow } from './types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** Scope *hall* for organisers. Never names, counts or hints at a wish not to be seated together. */
export function organiserView(world: World<Known>): OrganiserView {
  const { state } = world;
  const hall = hallView(world);
  const open = state.phase === 'open' ? { ...world, state } : null;
  const coming = open?.state.course.coming;
  const plan = coming?.stage === 'promised' ? coming.plan : null;
  const plenary = open === null ? undefined : runningPlenary(open.state);
  const seated = open === null ? 0 : Object.values(open.state.people).filter((person) => seatOf(person) !== null && isHere(person)).length;
  return {
    ...hall,
    people: Object.fromEntries(Object.values(hall.people).map((row) => [row.id, { ...row, waiting: waits(state.people[row.id]) }])),
    messages: open === null ? {} : messageRows(open, () => true),
    door: state.about.door,
    doorsClosed: open?.state.doorsClosed ?? false,
    goesAt: removalOf(state.discarded),
    links: { ...state.links, cameByShared: cameByShared(state.people) },
    trouble: open === null ? {} : troubleRows(open),
    guests: guestRows(world),
    feed: open?.state.feed ?? [],
    figures: { seated, tables: Object.keys(hall.tables).length, cards: Object.keys(state.cards).length },
    votes: open !== null && open.state.course.kind === 'round' ? votesOf(open.state, open.state.course.votes) : null,
    plan: plan === null ? null : planView(world, plan),
    plenary: plenary === undefined || open === null ? null : plenaryView(open.state, plenary),
    interpreters: open?.state.interpreters ?? {},
  };
}

function planView({ personal }: World<Known>, { tableSize, figures }: Plan): PlanView {
  const languagesOf = ({ people, ...reason }: PlanReason) => {
    const [one = ''] = 'beside' in reason ? reason.beside : people;
    return personal.profile[one]?.languages ?? [];
  };
  return { ...figures, tableSize, reasons: figures.reasons.map((reason) => ({ ...reason, languages: languagesOf(reason) })) };
}

const waits = (person: Person | undefined): boolean => person?.place.kind === 'hall' && person.place.waiting;

function troubleRows(world: World<Open>): Rows<TroubleRow> {
  const { state } = world;
  const seated = peopleByTable(state);
  const rows: TroubleRow[] = [];
  for (const table of Object.values(state.tables)) {
    if (table.kind === 'plenary') continue;
    const people = seated.get(table.id) ?? [];
    const here = people.filter(isHere);
    const [alone] = here;
    if (here.length === 1 && alone !== undefined) {
      const remedy =
        state.course.kind === 'round' && table.kind === 'round'
          ? mergeTable(
              joining(
                world,
                alone,
                state.course.tableSize,
                roundTables(state).filter(({ id }) => id !== table.id),
              ),
            )
          : null;
      rows.push({ id: `alone:${table.id}`, kind: 'alone', table: table.id, person: alone.id, since: table.loneSince, remedy });
    }
    if (table.wantsHelp !== undefined) {
      const { by, since } = table.wantsHelp;
      rows.push({ id: `help:${table.id}`, kind: 'help', table: table.id, person: by, since, remedy: null });
    }
    if (table.quietSince !== undefined)
      rows.push({ id: `silent:${table.id}`, kind: 'silent', table: table.id, person: null, since: table.quietSince, remedy: null });
    if (here.length > 1 && sharedLanguages(world, here)?.length === 0)
      rows.push({ id: `no_language:${table.id}`, kind: 'no_language', table: table.id, person: null, since: null, remedy: null });
    for (const person of people)
      if (person.presence.kind === 'dropped')
        rows.push({
          id: `dropped:${person.id}`,
          kind: 'dropped',
          table: table.id,
          person: person.id,
          since: person.presence.at,
          remedy: null,
        });
  }
  return byId(rows);
}

import { foundInRows, rowsOf } from '#shared/primitives/rows-of.ts';
import { removalOf } from './discard.ts';
import { abandonedDays, doorsSeconds, healSeconds, keptSeatSeconds } from './limits.ts';
import { leadTimes } from './lead-times.ts';
import type { Person } from './people.ts';
import { pendingOffers } from './seat-offers.ts';
import { leadLength, topicTables } from './select.ts';
import type { GatheringState, Open } from './state.ts';

const dayMs = 86_400_000;

/** Everything that is going to happen by itself, by key; due in epoch milliseconds. A pure function of the state. */
export type Deadlines = Readonly<Record<string, number>>;

export function deadlinesOf(state: GatheringState): Deadlines {
  const known = derived.get(state) ?? derive(state);
  derived.set(state, known);
  return known;
}

/** They are asked for of each state twice: once as what was, once as what is. */
const derived = new WeakMap<GatheringState, Deadlines>();

function derive(state: GatheringState): Deadlines {
  const removal = state.phase === 'none' ? null : removalOf(state.discarded);
  if (state.phase === 'none' || removal === null) return ofPhase(state);
  if (state.discarded?.done === true) return {};
  // Shut, it has no doors, no bells, and still its time to forget people.
  return state.phase === 'over' ? { ...ofPhase(state), removal } : { removal };
}

function ofPhase(state: GatheringState): Deadlines {
  switch (state.phase) {
    case 'none':
      return {};
    case 'over':
      return state.erased ? {} : { retention: state.endedAt + state.about.retentionDays * dayMs };
    case 'draft':
      return { doors: state.about.startsAt - doorsSeconds * 1000 };
    case 'open':
      return {
        abandoned: Math.max(state.course.startedAt, state.course.endsAt ?? 0) + abandonedDays * dayMs,
        ...keptSeats(state),
        ...(state.pausedAt === null ? { ...ofCourse(state), ...loneTables(state), ...renewals(state), ...seatOffers(state) } : {}),
      };
  }
}

function ofCourse(state: Open): Deadlines {
  const { course } = state;
  const due: Record<string, number> = {};
  if (course.kind === 'round' && !course.healed) due['heal'] = course.startedAt + healSeconds * 1000;
  if (course.endsAt === null) return due;
  const lead = leadTimes(leadLength(state.about, course, state.held));
  const { coming } = course;
  if (coming === null) return { ...due, announce: course.endsAt - lead.announce };
  if (coming.stage === 'announced') return { ...due, promise: course.endsAt - lead.promise };
  if (coming.to.kind === 'round') {
    if (coming.plan === null) due['greedy'] = course.endsAt - lead.greedy;
    else if (!coming.shown) due['show'] = course.endsAt - lead.show;
  }
  return { ...due, bell: course.endsAt };
}

/** Since when whoever dropped is gone. */
const droppedIn = foundInRows<Person, ReadonlyMap<string, number>>(
  (people) => new Map(people.flatMap(({ id, presence }) => (presence.kind === 'dropped' ? [[id, presence.at]] : []))),
  (found, changes) => {
    const touched = changes.filter(({ was, is }) => was?.presence.kind === 'dropped' || is?.presence.kind === 'dropped');
    if (touched.length === 0) return found;
    const next = new Map(found);
    for (const { was, is } of touched) {
      if (was !== undefined) next.delete(was.id);
      if (is?.presence.kind === 'dropped') next.set(is.id, is.presence.at);
    }
    return next;
  },
);

function keptSeats(state: Open): Deadlines {
  const due: Record<string, number> = {};
  for (const [id, at] of droppedIn(state.people)) due[`gone:${id}`] = at + keptSeatSeconds * 1000;
  return due;
}

function loneTables(state: Open): Deadlines {
  const due: Record<string, number> = {};
  for (const table of rowsOf(state.tables))
    if (table.kind === 'round' && table.loneSince !== null) due[`lone:${table.id}`] = table.loneSince + healSeconds * 1000;
  return due;
}

function renewals(state: Open): Deadlines {
  const due: Record<string, number> = {};
  for (const { id, renewal } of rowsOf(state.tables)) if (renewal !== undefined) due[`media:${id}`] = renewal.opensAt;
  return due;
}

function seatOffers(state: Open): Deadlines {
  const due: Record<string, number> = {};
  for (const table of topicTables(state)) {
    const until = pendingOffers(table).map((offer) => offer.until);
    if (until.length > 0) due[`offers:${table.id}`] = Math.min(...until);
  }
  return due;
}

import type { GatheringEvent } from '../events.ts';
import { maxMessages } from '../limits.ts';
import { withTopicsSeen } from '../cafe.ts';
import { nextOf } from '../next-of.ts';
import { seatOf, type Person } from '../people.ts';
import { pairKey, type Coming, type Course, type Open } from '../state.ts';
import { standing } from '../select.ts';
import type { Table } from '../tables.ts';
import { withFeed } from './feed.ts';
import { heard, withoutTables } from './tables.ts';

type CourseEvent = Extract<
  GatheringEvent,
  {
    type:
      | 'CourseBegan'
      | 'HoldChanged'
      | 'ProgrammeChanged'
      | 'DoorsClosedChanged'
      | 'BellMoved'
      | 'VoteCast'
      | 'ChangeAnnounced'
      | 'BellPromised'
      | 'PlanFrozen'
      | 'PlanShown'
      | 'PlanChanged'
      | 'RoundHealed'
      | 'Paused'
      | 'Resumed'
      | 'MessageSent'
      | 'MessageWithdrawn';
  }
>;

export function evolveCourse(state: Open, at: number, event: CourseEvent): Open {
  const { course } = state;
  const withComing = (coming: Coming | null): Open => ({ ...state, course: { ...course, coming } });
  switch (event.type) {
    case 'CourseBegan':
      return begun(state, event.data);
    case 'HoldChanged':
      return {
        ...state,
        held: event.data.held,
        // What was announced may not be what comes now: it is announced anew.
        course: course.kind === 'round' ? { ...course, coming: null } : { ...course, endsAt: event.data.endsAt, coming: null },
      };
    case 'ProgrammeChanged':
      return programmeChanged(state, at, event.data);
    case 'DoorsClosedChanged': {
      const { doorsClosed: _former, ...open } = state;
      const { closed } = event.data;
      return withFeed(closed ? { ...open, doorsClosed: true } : open, { at, what: closed ? 'doors_closed' : 'doors_opened' });
    }
    case 'BellMoved': {
      const { endsAt, then, cause } = event.data;
      const moved: Course =
        course.kind === 'round'
          ? {
              ...course,
              endsAt,
              then,
              coming: null,
              votes: [],
              extensions: cause === 'gentle_end' ? course.extensions : course.extensions + 1,
            }
          : { ...course, endsAt, then, coming: null };
      const next = { ...state, course: moved };
      return cause === 'gentle_end' ? next : withFeed(next, { at, what: 'extended' });
    }
    case 'VoteCast':
      return course.kind === 'round' ? { ...state, course: { ...course, votes: [...course.votes, event.data.person] } } : state;
    case 'ChangeAnnounced':
      return withComing({ stage: 'announced', to: event.data.to });
    case 'BellPromised':
      return withComing({ stage: 'promised', to: event.data.to, plan: null, shown: false });
    case 'PlanFrozen':
      return course.coming?.stage === 'promised'
        ? withFeed(withComing({ ...course.coming, plan: event.data.plan }), {
            at,
            what: 'plan_ready',
            count: event.data.plan.figures.repeats,
          })
        : state;
    case 'PlanChanged':
      return course.coming?.stage === 'promised' ? withComing({ ...course.coming, plan: event.data.plan }) : state;
    case 'PlanShown':
      return course.coming?.stage === 'promised' ? withComing({ ...course.coming, shown: true }) : state;
    case 'RoundHealed':
      return course.kind === 'round' ? { ...state, course: { ...course, healed: true } } : state;
    case 'Paused':
      return withFeed({ ...state, pausedAt: at }, { at, what: 'paused' });
    case 'Resumed':
      return resumed(state, at, event.data.mediaRooms);
    case 'MessageSent':
      return {
        ...state,
        messages: [{ ...event.data, at }, ...state.messages].slice(0, maxMessages),
      };
    case 'MessageWithdrawn':
      return { ...state, messages: state.messages.filter((message) => message.id !== event.data.id) };
  }
}

/** What was announced is announced anew where the bell brings something else now, or rings at another time. */
function programmeChanged(
  state: Open,
  at: number,
  { programme, endsAt }: { programme: Open['about']['programme']; endsAt: number | null },
): Open {
  const about = { ...state.about, programme };
  const { course } = state;
  const { coming } = course;
  const next = nextOf(about, standing(course, state.held));
  const moved: Course = course.kind === 'round' ? course : { ...course, endsAt };
  const same = coming !== null && moved.endsAt === course.endsAt && JSON.stringify(coming.to) === JSON.stringify(next);
  return withFeed({ ...state, about, course: { ...moved, coming: same ? coming : null } }, { at, what: 'programme_changed' });
}

/** The bell: the round tables or the plenary of before go, what was made for the coming part is there with its people. */
function begun(state: Open, data: Begun): Open {
  const cleared = withoutTables(
    state,
    endingTables(state, data).map((table) => table.id),
  );
  const people = { ...cleared.people };
  const met = { ...cleared.met };
  const byTable = new Map<string, string[]>();
  for (const person of Object.values(cleared.people)) {
    const table = data.seats[person.id];
    people[person.id] = { ...person, answer: null, ...placeAfterBell(cleared, person, table, data.startedAt) };
    if (table !== undefined) byTable.set(table, [...(byTable.get(table) ?? []), person.id]);
  }
  // Those who listen to the same plenary have not met.
  for (const group of data.next.kind === 'round' ? byTable.values() : [])
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1)) met[pairKey(a, b)] = (met[pairKey(a, b)] ?? 0) + 1;
    });
  const tables = { ...cleared.tables, ...Object.fromEntries(data.tables.map((table) => [table.id, table])) };
  const seated = Object.entries(data.seats).map(([person, table]) => ({ person, table }));
  const seenNow = withTopicsSeen({ ...cleared, people, met, tables }, seated);
  const { next, startedAt, endsAt } = data;
  const course: Course =
    next.kind !== 'round'
      ? { kind: next.kind, segment: next.segment, startedAt, endsAt, coming: null, then: 'next' }
      : {
          kind: 'round',
          segment: next.segment,
          round: next.round,
          startedAt,
          endsAt: endsAt ?? startedAt,
          coming: null,
          then: 'next',
          tableSize: data.tableSize,
          healed: false,
          votes: [],
          extensions: 0,
        };
  const rounds = state.rounds + (next.kind === 'round' && byTable.size > 0 ? 1 : 0);
  const line = { at: startedAt, count: Object.keys(data.seats).length };
  return withFeed({ ...seenNow, rounds, course, begunAt: state.begunAt ?? startedAt }, { ...line, what: `${next.kind}_began` });
}

type Begun = Extract<GatheringEvent, { type: 'CourseBegan' }>['data'];

/** Who keeps their table keeps their seat; who has no seat at one that goes on without them stands in the hall. */
function placeAfterBell({ tables }: Open, person: Person, table: string | undefined, at: number): Partial<Person> {
  const { place } = person;
  if (table !== undefined) {
    const stays = seatOf({ place }) === table;
    return { handSince: null, place: stays ? place : { kind: 'table', table, since: at } };
  }
  const leaves = place.kind === 'table' && tables[place.table]?.kind === 'round';
  return leaves ? { handSince: null, place: { kind: 'hall', waiting: false } } : {};
}

/** Those of a world café go on where the next round has them too. */
function endingTables(state: Open, { next, tables }: Begun): Table[] {
  const goesOn = new Set(tables.map(({ id }) => id));
  return Object.values(state.tables).filter(
    (table) =>
      (table.kind === 'round' && !goesOn.has(table.id)) ||
      (table.kind === 'plenary' && !(next.kind === 'plenary' && next.segment === table.segment)),
  );
}

/** The clock goes on where it stood. */
function resumed(state: Open, at: number, mediaRooms: Readonly<Record<string, string>>): Open {
  const pause = state.pausedAt === null ? 0 : at - state.pausedAt;
  const { course } = state;
  const shifted: Course =
    course.kind === 'round'
      ? { ...course, startedAt: course.startedAt + pause, endsAt: course.endsAt + pause }
      : { ...course, startedAt: course.startedAt + pause, endsAt: course.endsAt === null ? null : course.endsAt + pause };
  const tables = Object.fromEntries(
    Object.values(state.tables).map(({ renewal: _void, ...table }) => [
      table.id,
      { ...heard(table), mediaRoom: mediaRooms[table.id] ?? table.mediaRoom, loneSince: null },
    ]),
  );
  return withFeed({ ...state, course: shifted, pausedAt: null, tables }, { at, what: 'resumed' });
}

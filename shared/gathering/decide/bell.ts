import type { Envelope } from '../commands.ts';
import { accept, after, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { bellToleranceMs, maxOnStage, topicTableSeats } from '../limits.ts';
import { isAround } from '../people.ts';
import { comesOnStage, comingPlenary, isExpected } from '../plenary.ts';
import { countedIn, freeNumber, peopleByTable, topicTables } from '../select.ts';
import type { Next, Open } from '../state.ts';
import type { PlannedTable, RoundTable, TopicTable } from '../tables.ts';
import { seatLate } from './late.ts';
import { newPlenary } from './plenary.ts';
import { seatsPerTable } from './round-size.ts';

/** The bell is set; what has to be there when it rings is made. */
export function promise(to: Next, { fresh: [id, mediaRoom] }: Envelope): Decision {
  const promised: GatheringEvent = { type: 'BellPromised', data: { to } };
  if (to.kind !== 'plenary' || id === undefined || mediaRoom === undefined) return accept([promised]);
  return accept([promised, { type: 'TableOpened', data: { table: newPlenary(to.segment, id, mediaRoom) } }]);
}

/** The bell: ends what runs and begins `next`. The promised instant counts, unless the bell rings much too late. */
export function ring(world: World<Open>, next: Next, envelope: Envelope): Decision {
  if (next.kind === 'end') return accept([{ type: 'GatheringEnded', data: {} }]);
  const bell = world.state.course.endsAt ?? envelope.at;
  const startedAt = envelope.at - bell > bellToleranceMs || bell > envelope.at ? envelope.at : bell;
  switch (next.kind) {
    case 'hall':
      return beginHall(world.state, next, startedAt, envelope);
    case 'plenary':
      return beginPlenary(world.state, next, startedAt, envelope);
    case 'round':
      return beginRound(world, next, startedAt, envelope);
  }
}

function beginHall(state: Open, next: Extract<Next, { kind: 'hall' }>, startedAt: number, { fresh }: Envelope): Decision {
  const segment = state.about.programme[next.segment];
  const waitsHeld = state.held || segment?.kind !== 'hall';
  const endsAt = waitsHeld ? null : startedAt + segment.seconds * 1000;
  const events: GatheringEvent[] = [{ type: 'CourseBegan', data: { next, startedAt, endsAt, tableSize: 0, tables: [], seats: {} } }];
  const standing: Pick<TopicTable, 'number' | 'theme'>[] = topicTables(state);
  const wanted = segment?.kind === 'hall' ? segment.topicTables : [];
  const missing = wanted.filter((theme) => !standing.some((table) => table.theme === theme));
  missing.forEach((theme, index) => {
    const [id, mediaRoom] = fresh.slice(2 * index, 2 * index + 2);
    if (id === undefined || mediaRoom === undefined) return;
    const table: TopicTable = {
      kind: 'topic',
      id,
      number: freeNumber(standing),
      seats: topicTableSeats.usual,
      mediaRoom,
      theme,
      question: null,
      languages: [],
      host: null,
      seeded: true,
      sitsOut: false,
      chathamHouse: false,
      loneSince: null,
    };
    standing.push(table);
    events.push({ type: 'TableOpened', data: { table } });
  });
  return accept(events);
}

/** Everyone present comes into the plenary, organisers on its stage. One that no bell was promised for is made now. */
function beginPlenary(state: Open, next: Extract<Next, { kind: 'plenary' }>, startedAt: number, { fresh }: Envelope): Decision {
  const [id, mediaRoom] = fresh;
  const made = comingPlenary(state);
  if (made === undefined && (id === undefined || mediaRoom === undefined)) return accept();
  const table = made ?? newPlenary(next.segment, id ?? '', mediaRoom ?? '');
  const expected = Object.values(state.people).filter((person) => isExpected(state, person));
  const seats = Object.fromEntries(expected.map((person) => [person.id, table.id]));
  const seconds = state.about.programme[next.segment]?.seconds ?? 0;
  const endsAt = state.held ? null : startedAt + seconds * 1000;
  const stage = expected.filter((person) => comesOnStage(state, person)).slice(0, maxOnStage);
  return accept([
    ...(made === undefined ? [{ type: 'TableOpened', data: { table } } as const] : []),
    { type: 'CourseBegan', data: { next, startedAt, endsAt, tableSize: 0, tables: [], seats } },
    ...stage.map((person): GatheringEvent => ({ type: 'PersonCalledUp', data: { table: table.id, person: person.id } })),
    ...leftEmpty(state, seats),
  ]);
}

function beginRound(world: World<Open>, next: Extract<Next, { kind: 'round' }>, startedAt: number, envelope: Envelope): Decision {
  const { state } = world;
  const { coming } = state.course;
  const plan = coming?.stage === 'promised' ? coming.plan : null;
  const planned = plan?.tables ?? [];
  const tableSize = plan?.tableSize ?? seatsPerTable(state, next.segment, countedIn(state).length);
  const tables = planned.map((table): RoundTable => begunTable(state, table, tableSize));
  const seats: Record<string, string> = {};
  for (const table of planned)
    for (const id of table.people) {
      const person = state.people[id];
      if (person !== undefined && isAround(person) && person.place.kind !== 'nowhere') seats[id] = table.id;
    }
  const seconds = state.about.programme[next.segment]?.seconds ?? 0;
  const events: GatheringEvent[] = [
    { type: 'CourseBegan', data: { next, startedAt, endsAt: startedAt + seconds * 1000, tableSize, tables, seats } },
    ...leftEmpty(state, seats),
  ];
  const unseated = countedIn(state).filter((person) => seats[person.id] === undefined && person.presence.kind === 'here');
  let current = after(world, envelope, accept(events));
  for (const person of unseated) {
    const seated = seatLate(current, person.id, envelope);
    if (!seated.ok) return seated;
    events.push(...seated.events);
    current = after(current, envelope, seated);
  }
  return accept(events);
}

/** A table of a world café that stands already goes on, with what its host wrote and in the same media room. */
function begunTable(state: Open, { cafe, people: _seated, ...planned }: PlannedTable, seats: number): RoundTable {
  const was = state.tables[planned.id];
  const standing = was?.kind === 'round' ? begunAnew(was) : undefined;
  const part = cafe === undefined ? {} : { cafe: { ...cafe, summary: standing?.cafe?.summary ?? null } };
  return { kind: 'round', loneSince: null, ...standing, ...planned, ...part, seats, mediaRoom: standing?.mediaRoom ?? planned.mediaRoom };
}

/** The round begins with a question of its own, and nobody has been silent in it. */
const begunAnew = ({ asked: _former, quietSince: _before, ...table }: RoundTable): RoundTable => table;

/** Topic tables of the programme that nobody keeps while others are mixed or listen. */
function leftEmpty(state: Open, seats: Readonly<Record<string, string>>): GatheringEvent[] {
  const seated = peopleByTable(state);
  return topicTables(state)
    .filter((table) => table.seeded && (seated.get(table.id) ?? []).every(({ id }) => seats[id] !== undefined))
    .map((table) => ({ type: 'TableClosed', data: { table: table.id } }));
}

import type { ClockView } from '#shared/gathering/view/clock-types.ts';
import type { HallView, MineView, PersonRow, Rows, TableRow, TableView } from '#shared/gathering/view/types.ts';

/** Views as the server sends them, for tests that look at screens: what is not given is an ordinary open gathering. */

const programme: HallView['about']['programme'] = [
  { kind: 'hall', seconds: 1200, topicTables: [] },
  { kind: 'mixing', rounds: 3, seconds: 600, tableSize: 4, questions: ['work'] },
  { kind: 'hall', seconds: 1200, topicTables: [] },
];

const about: HallView['about'] = {
  title: { fr: 'Pause-café', en: 'Coffee break' },
  organisedBy: 'Efus',
  responsible: 'Efus',
  startsAt: 0,
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  tablesBy: 'anyone',
  retentionDays: 30,
  rehearsal: false,
  chathamHouse: false,
  attendanceList: false,
  themes: [
    { id: 'methods', name: { fr: 'Méthodes', en: 'Methods' } },
    { id: 'water', name: { fr: 'Eau', en: 'Water' } },
  ],
  questions: [{ id: 'work', text: { fr: 'À quoi travaillez-vous ?', en: 'What are you working on?' } }],
  programme,
};

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Rows<Row> => Object.fromEntries(rows.map((row) => [row.id, row]));

export function clockOf(clock: Partial<ClockView> = {}): ClockView {
  return {
    phase: 'open',
    kind: 'hall',
    segment: 0,
    round: null,
    rounds: 0,
    startedAt: 0,
    endsAt: null,
    held: false,
    then: 'next',
    pausedAt: null,
    coming: null,
    plenary: null,
    countedIn: 0,
    expectedEnd: null,
    ...clock,
  };
}

export function personOf(id: string, person: Partial<PersonRow> = {}): PersonRow {
  return {
    id,
    name: id,
    organisation: '',
    languages: ['fr'],
    topics: [],
    table: null,
    mode: 'full',
    dropped: false,
    organiser: false,
    ...person,
  };
}

export function rowOf(id: string, table: Partial<TableRow> = {}): TableRow {
  return {
    id,
    kind: 'topic',
    number: 1,
    topic: '',
    theme: null,
    question: null,
    languages: ['fr'],
    announced: [],
    host: null,
    seats: 6,
    people: [],
    sitsOut: false,
    closed: false,
    ...table,
  };
}

interface Hall {
  readonly about?: Partial<HallView['about']>;
  readonly clock?: ClockView;
  readonly tables?: readonly TableRow[];
  readonly people?: readonly PersonRow[];
}

export function hallOf({ clock = clockOf(), tables = [], people = [], ...hall }: Hall = {}): HallView {
  return {
    about: { ...about, ...hall.about },
    rehearsal: null,
    clock,
    tables: byId(tables),
    people: byId(people),
    messages: {},
    reportShared: false,
  };
}

export function tableOf(id: string, table: Partial<TableView> = {}): TableView {
  return {
    id,
    kind: 'round',
    number: 1,
    question: null,
    askedBy: null,
    offers: [],
    starter: null,
    host: null,
    cafe: null,
    closed: false,
    notice: null,
    wantsHelp: false,
    sitsOut: false,
    chathamHouse: false,
    people: [],
    visitors: [],
    quiet: false,
    plenary: null,
    harvest: null,
    hands: [],
    sharing: null,
    common: { languages: [], topics: [] },
    votes: null,
    cards: {},
    messages: {},
    ...table,
  };
}

export function mineOf(id: string, mine: Partial<MineView> = {}): MineView {
  return {
    id,
    role: 'participant',
    standing: 'here',
    profile: null,
    mode: 'full',
    mayOpenTables: true,
    table: null,
    answer: null,
    countedIn: true,
    waiting: false,
    next: null,
    offers: [],
    muted: null,
    avoids: [],
    concerns: [],
    series: { member: false, address: '', met: [], again: [] },
    contactCard: null,
    offered: [],
    contacts: {},
    cards: [],
    met: { people: 0, organisations: 0 },
    tables: [],
    survey: null,
    messages: {},
    ...mine,
  };
}

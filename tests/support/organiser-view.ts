import { freshLinks } from '#shared/gathering/links.ts';
import type { FeedLine } from '#shared/gathering/state.ts';
import type {
  GuestRow,
  MessageRow,
  OrganiserPersonRow,
  OrganiserView,
  PersonRow,
  PlanView,
  Rows,
  TroubleRow,
} from '#shared/gathering/view/types.ts';
import { hallOf } from './gathering-views.ts';

type Hall = NonNullable<Parameters<typeof hallOf>[0]>;

interface Organiser
  extends
    Omit<Hall, 'people'>,
    Partial<Pick<OrganiserView, 'figures' | 'votes' | 'plan' | 'door' | 'doorsClosed' | 'links' | 'plenary' | 'interpreters'>> {
  readonly people?: readonly (PersonRow & Partial<OrganiserPersonRow>)[];
  readonly trouble?: readonly TroubleRow[];
  readonly guests?: readonly GuestRow[];
  readonly messages?: readonly MessageRow[];
  readonly feed?: readonly FeedLine[];
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Rows<Row> => Object.fromEntries(rows.map((row) => [row.id, row]));

/** What organisers see, for tests that look at the live screen: what is not given is an ordinary open gathering without trouble. */
export function organiserOf({ people = [], trouble = [], guests = [], messages = [], feed = [], ...more }: Organiser = {}): OrganiserView {
  const {
    figures = { seated: 0, tables: 0, cards: 0 },
    votes = null,
    plan = null,
    door = 'open',
    doorsClosed = false,
    links = { ...freshLinks, cameByShared: 0 },
    plenary = null,
    interpreters = {},
    ...hall
  } = more;
  return {
    ...hallOf(hall),
    people: byId(people.map((person) => ({ waiting: false, ...person }))),
    messages: byId(messages),
    door,
    doorsClosed,
    goesAt: null,
    links,
    trouble: byId(trouble),
    guests: byId(guests),
    feed,
    figures,
    votes,
    plan,
    plenary,
    interpreters,
  };
}

export function planOf(plan: Partial<PlanView> = {}): PlanView {
  return { tableSize: 4, repeats: 0, repeatsBound: 0, sameOrganisation: 0, outlook: null, reasons: [], ...plan };
}

export function guestOf(id: string, guest: Partial<GuestRow> = {}): GuestRow {
  return {
    id,
    name: id,
    organisation: '',
    languages: [],
    standing: 'admitted',
    around: true,
    organiser: false,
    generation: 0,
    host: false,
    firstTimer: false,
    mail: '',
    apart: [],
    listed: true,
    mails: {},
    ...guest,
  };
}

export function troubleRowOf(kind: TroubleRow['kind'], table: string, trouble: Partial<TroubleRow> = {}): TroubleRow {
  return { id: `${kind}:${trouble.person ?? table}`, kind, table, person: null, since: null, remedy: null, ...trouble };
}

export function messageOf(id: string, message: Partial<MessageRow> = {}): MessageRow {
  return { id, at: 0, by: 'organiser', to: { kind: 'all' }, text: id, ...message };
}

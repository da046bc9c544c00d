import type { About } from './about.ts';
import type { Concern } from './concerns.ts';
import type { LinkLimits } from './links.ts';
import type { MailKind, MailReport } from './mails.ts';
import type { Line, Mode, Person } from './people.ts';
import type { RehearsalPlan } from './rehearsal.ts';
import type { Card, CardEditor, CardForReport, CardKind, MessageTarget, Next, Skip } from './state.ts';
import type { SeriesPart } from './series.ts';
import type { Plan, RoundTable, Table } from './tables.ts';

interface Types {
  /** From now on they are invited to what follows in the series, or no more. */
  SeriesJoined: { person: string };
  SeriesLeft: { person: string };
  /** Somebody would like to meet another person again; told to nobody. */
  MeetAgainWished: { person: string; other: string; on: boolean };
  /** People who said yes in an earlier gathering of the series. */
  PeopleCarriedOver: { people: readonly string[] };
  /** Who met whom in earlier gatherings, as the series knows it now. */
  SeriesRemembered: { met: SeriesPart['met']; reunions: SeriesPart['reunions'] };
  /** Those who came to the gathering before may know when this one is. */
  DatePublished: { on: boolean };
  /** Without a `series` it begins one of its own. `rehearsal`: synthetic guests play what organisers prepared. */
  GatheringCreated: { about: About; organiser: string; series?: string; rehearsal?: RehearsalPlan };
  AboutEdited: { about: About };
  PersonExpected: { person: string; role: Person['role']; standing: 'invited' | 'knocking' };
  /** A list of people, whole. */
  PeopleInvited: { people: readonly { person: string; role: Person['role']; host: boolean }[] };
  /** By organisers, both ways. */
  PeopleKeptApart: { pairs: readonly (readonly [string, string])[] };
  /** By organisers, both ways: from these people, and from nobody else any more. */
  ApartChanged: { person: string; from: readonly string[] };
  /** By organisers, beforehand; or no longer. */
  HostNamed: { person: string; host: boolean };
  /** By organisers: what they know of this person lies beside the events. */
  InvitationEdited: { person: string };
  /** By organisers: a mail to each of these people. */
  MailsAsked: { what: MailKind; batch: string; people: readonly string[] };
  MailsReported: { reports: readonly MailReport[] };
  /** One alone, as it was written before several were reported at once. */
  MailReported: MailReport;
  LinkRevoked: { person: string };
  LinksLimited: { limits: LinkLimits };
  SharedLinkReplaced: Record<never, never>;
  DoorsOpened: Record<never, never>;
  /** While the gathering runs: nobody new comes in by themselves, or they do again. */
  DoorsClosedChanged: { closed: boolean };
  /** Was invited, but the link opens no more. */
  PersonKnocked: { person: string };
  PersonAdmitted: { person: string };
  PersonTurnedAway: { person: string };
  PersonRemoved: { person: string };

  /** The first time: from now on others see this person. */
  PersonArrived: { person: string; role: Person['role']; node: string; mode: Mode };
  PersonConnected: { person: string; node: string; line?: Line | undefined };
  PersonDropped: { person: string };
  /** Left on purpose, dropped for longer than a seat is kept, or was in by a personal link that was replaced. */
  PersonWentAway: { person: string; cause: 'left' | 'dropped' | 'link_replaced' };
  ModeChosen: { person: string; mode: Mode };
  IdleChanged: { person: string; idle: boolean };
  ProfileChanged: { person: string };
  Answered: { person: string; answer: 'in' | 'out' };
  HandChanged: { person: string; raised: boolean };
  /** Somebody reports a person to organisers; the words, where there are any, lie beside the events. */
  ConcernRaised: { concern: string; by: string; person: string; table: Concern['table'] };
  /** Organisers have seen to it. */
  ConcernSettled: { concern: string };
  AvoidanceChanged: { person: string; other: string; on: boolean };

  TableOpened: { table: Table };
  TableClosed: { table: string };
  TableEdited: { table: string; sitsOut: boolean };
  /** What a topic table is about, said anew; its topic lies beside the events. `by` is null where no names are kept. */
  TableDescribed: {
    table: string;
    theme: string | null;
    question: string | null;
    languages: readonly string[];
    seats: number;
    by: string | null;
  };
  HostChanged: { table: string; host: string | null; cause: 'handed_over' | 'left' | 'taken' };
  TableClosedToNewcomers: { table: string; on: boolean };
  /** Its text lies beside the events. */
  /** `language`: that of the text, where the page it was written on told. */
  NoticePinned: { table: string; pinned: boolean; language?: string };
  HelpAsked: { table: string; by: string; on: boolean };
  /** Whoever keeps the table, or an organiser, switched somebody’s microphone off. */
  MicrophoneMuted: { table: string; person: string; by: string };
  /** Somebody in the hall is asked to sit down; not `shown` to them where the two of a pair there are not to be seated together. */
  SeatOffered: { table: string; person: string; by: string; until: number; shown: boolean };
  SeatDeclined: { table: string; person: string };
  SeatOffersLapsed: { table: string; people: readonly string[] };
  /** Somebody at the table asked for its next question; `starter` speaks first, at round tables alone. */
  QuestionAsked: { table: string; question: string; by: string; starter: string | null };
  /** Its host left those who come next a card; its text lies beside the events. */
  SummaryWritten: { table: string; written: boolean; language?: string };
  PersonSat: { person: string; table: string; cause: 'chosen' | 'seat_me' | 'late' | 'healed' | 'moved' };
  PersonStood: { person: string };
  /** Everybody at topic tables stands in the hall. */
  TablesCleared: Record<never, never>;
  /** An organiser looks in at a table, seen by all who sit there, without a seat. */
  TableVisited: { person: string; table: string };
  /** Back to the seat they came from, or into the hall. */
  VisitEnded: { person: string; table: string | null };
  /** Nobody at the table has been heard, seen signing or read for a while, or somebody is again; who noticed is not kept. */
  TableQuietChanged: { table: string; on: boolean };
  /** From now on this person's screen is the table's, whoever shared before; all asks lapse. */
  ShareBegan: { table: string; person: string };
  ShareEnded: { table: string };
  /** Somebody asks to take over; not any more: taken back or declined. */
  ShareAsked: { table: string; person: string; asks: boolean };
  /** On the stage of a plenary from now on. */
  PersonCalledUp: { table: string; person: string };
  PersonSteppedDown: { table: string; person: string };
  /** What the tables keep is shown to everybody in the plenary, or no more. */
  HarvestShown: { table: string; on: boolean };
  InterpreterNamed: { language: string; person: string | null };
  /** Somebody was shut out: the others change to this media room at `opensAt`, at once where there is none. */
  MediaRoomRenewed: { table: string; mediaRoom: string; opensAt: number | null };
  /** The renewed media room is now the table's. */
  MediaRoomChanged: { table: string };

  CourseBegan: {
    next: Exclude<Next, { kind: 'end' }>;
    startedAt: number;
    endsAt: number | null;
    tableSize: number;
    tables: readonly RoundTable[];
    seats: Readonly<Record<string, string>>;
  };
  HoldChanged: { held: boolean; endsAt: number | null };
  /** What has not begun is another now, or of another length; `endsAt` is the bell of what runs. */
  ProgrammeChanged: { programme: About['programme']; endsAt: number | null };
  BellMoved: { endsAt: number; then: Skip; cause: 'vote' | 'organiser' | 'gentle_end' };
  VoteCast: { person: string };
  ChangeAnnounced: { to: Next };
  BellPromised: { to: Next };
  PlanFrozen: { plan: Plan };
  PlanShown: Record<never, never>;
  /** Somebody came, takes a breath, was removed or is gone: the plan as it is now. */
  PlanChanged: { plan: Plan };
  RoundHealed: Record<never, never>;
  /** No other table could take its one person; asked again after a while. */
  HealingFailed: { table: string };
  Paused: Record<never, never>;
  /** Every table gets a new media room: the old ones went with the pause. */
  Resumed: { mediaRooms: Readonly<Record<string, string>> };
  GatheringEnded: Record<never, never>;
  PersonalDataErased: Record<never, never>;
  /** Deleted by organisers: shut at once, and gone some days later unless it is kept. */
  GatheringDiscarded: Record<never, never>;
  GatheringKept: Record<never, never>;
  /** Its time is up: everything goes, this event too. */
  GatheringRemoved: Record<never, never>;
  /** Asked for all that is known of them to go. `cards` stay without their author; `among`: organisations at their table. */
  PersonErased: { person: string; cards: readonly { card: string; among: number }[] };

  CardWritten: { card: Pick<Card, 'id' | 'kind' | 'table' | 'tableNumber' | 'question' | 'themes' | 'origin'> };
  /** Its text, beside the events, is another too. */
  CardEdited: { card: string; kind: CardKind; question: string | null; themes: readonly string[]; by: CardEditor };
  CardDeleted: { card: string };
  UsTooChanged: { card: string; person: string; on: boolean };
  /** The same under the Chatham House rule, by somebody. */
  UsTooCounted: { card: string; proof: string; on: boolean };
  /** From now on everybody who came may read it, or nobody any more. */
  ReportShared: { on: boolean };
  /** In the report, not at its table. */
  CardHidden: { card: string; on: boolean };
  CardMerged: { card: string; into: string | null };
  /** Its text as corrected, beside the events, is another too; null: as its author left it. */
  CardCorrected: { card: string; correction: CardForReport['correction'] };
  CardTranslated: { card: string; language: string; on: boolean };
  /** The Chatham House rule, for one table or for the whole gathering. */
  ChathamHouseChanged: { table: string | null; on: boolean };
  MessageSent: { id: string; by: string; to: MessageTarget; language?: string };
  MessageWithdrawn: { id: string };
}

/** What happened, past tense; carries opaque ids only, never personal data. */
export type GatheringEvent = { readonly [T in keyof Types]: { readonly type: T; readonly data: Readonly<Types[T]> } }[keyof Types];

import type { About, Question, Segment, Theme } from '../about.ts';
import type { Concern } from '../concerns.ts';
import type { ContactCard } from '../contacts.ts';
import type { Links } from '../links.ts';
import type { MailKind, MailProgress } from '../mails.ts';
import type { Mode, Profile } from '../people.ts';
import type { CardText } from '../personal.ts';
import type { PlanFigures, PlanReason } from '../plan-figures.ts';
import type { OfferOfTable } from '../seat-offers.ts';
import type { RehearsalPlan } from '../rehearsal.ts';
import type { CardEditor, CardKind, FeedLine, MessageTarget } from '../state.ts';
import type { SurveyAnswer } from '../survey.ts';
import type { Sharing } from '../tables.ts';
import type { ClockView } from './clock-types.ts';
import type { HarvestPart } from './harvest-part-types.ts';

export type Rows<T> = Readonly<Record<string, T>>;

export interface TableRow {
  readonly id: string;
  readonly kind: 'topic' | 'round';
  readonly number: number;
  readonly topic: string;
  readonly theme: string | null;
  readonly question: string | null;
  /** Languages spoken by all who sit there, else those the host announced. */
  readonly languages: readonly string[];
  /** Those the host announced. */
  readonly announced: readonly string[];
  readonly host: string | null;
  readonly seats: number;
  /** Person ids in the order they sat down. */
  readonly people: readonly string[];
  readonly sitsOut: boolean;
  /** Nobody new sits down by themselves. */
  readonly closed: boolean;
}

/** What others see of a person; nothing else leaves the server. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  /** Table id, or null in the hall. */
  readonly table: string | null;
  readonly mode: Mode;
  /** The connection is gone for the moment; the seat is kept. */
  readonly dropped: boolean;
  readonly organiser: boolean;
}

/** Somebody as organisers see them. */
export interface OrganiserPersonRow extends PersonRow {
  /** Waits in the hall for a seat in the round. */
  readonly waiting: boolean;
}

export interface MessageRow {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly to: MessageTarget;
  readonly text: string;
  /** As far as the page it was written on told; so with every text that somebody typed. */
  readonly language?: string;
}

/** Scope *hall*: the same for every participant. */
export interface HallView {
  readonly about: Pick<
    About,
    | 'title'
    | 'organisedBy'
    | 'responsible'
    | 'startsAt'
    | 'timeZone'
    | 'languages'
    | 'tablesBy'
    | 'retentionDays'
    | 'rehearsal'
    | 'chathamHouse'
    | 'attendanceList'
    | 'accent'
    | 'logo'
  > & {
    readonly themes: readonly Theme[];
    readonly questions: readonly Question[];
    readonly programme: readonly Segment[];
  };
  /** How fast organisers rehearse here, with synthetic guests; null for a real gathering. */
  readonly rehearsal: Pick<RehearsalPlan, 'speed'> | null;
  readonly clock: ClockView;
  readonly tables: Rows<TableRow>;
  readonly people: Rows<PersonRow>;
  /** Messages of the organisers to everybody. */
  readonly messages: Rows<MessageRow>;
  /** Everybody who came may read the report. */
  readonly reportShared: boolean;
}

export type TroubleKind = 'alone' | 'help' | 'silent' | 'no_language' | 'dropped' | 'empty';

export interface TroubleRow {
  readonly id: string;
  readonly kind: TroubleKind;
  readonly table: string;
  readonly person: string | null;
  readonly since: number | null;
  /** Table that could take the person in. */
  readonly remedy: string | null;
}

export interface GuestRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly languages: readonly string[];
  readonly standing: 'invited' | 'knocking' | 'admitted' | 'removed';
  readonly around: boolean;
  readonly organiser: boolean;
  readonly generation: number;
  /** Named as a host by organisers. */
  readonly host: boolean;
  readonly firstTimer: boolean;
  /** Address for invitations; empty where there is none. */
  readonly mail: string;
  /** Whom organisers keep them apart from, both ways. */
  readonly apart: readonly string[];
  /** Was on a list of people to invite. */
  readonly listed: boolean;
  /** How far the mails to them have come, by kind. */
  readonly mails: Readonly<Partial<Record<MailKind, MailProgress>>>;
}

/** Why a rule could not be kept, as organisers read it; `languages` are those it is about. */
export type PlanReasonView = PlanReason & { readonly languages: readonly string[] };

/** What the plan of the coming round comes to. */
export interface PlanView extends Omit<PlanFigures, 'reasons'> {
  readonly tableSize: number;
  readonly reasons: readonly PlanReasonView[];
}

/** Scope *hall* for organisers: all of the participants' and what needs them. */
export interface OrganiserView extends HallView {
  readonly people: Rows<OrganiserPersonRow>;
  readonly door: About['door'];
  /** Nobody new comes in by themselves, whatever the door says. */
  readonly doorsClosed: boolean;
  /** Deleted by organisers, it goes for good at this instant; null: not deleted. */
  readonly goesAt: number | null;
  readonly links: Links & { readonly cameByShared: number };
  readonly trouble: Rows<TroubleRow>;
  /** Everyone known, also who has not come, knocks or is gone. */
  readonly guests: Rows<GuestRow>;
  readonly feed: readonly FeedLine[];
  readonly figures: { readonly seated: number; readonly tables: number; readonly cards: number };
  readonly votes: { readonly cast: number; readonly needed: number } | null;
  readonly plan: PlanView | null;
  readonly plenary: PlenaryView | null;
  /** Who is named to interpret in plenaries, by language, there or not. */
  readonly interpreters: Readonly<Record<string, string>>;
}

export interface CardRow extends CardText {
  readonly id: string;
  readonly kind: CardKind;
  /** Null under the Chatham House rule. */
  readonly author: string | null;
  /** Under that rule, the open part of the secret: the browser that keeps the rest knows its card by it. */
  readonly tag: string | null;
  readonly question: string | null;
  readonly themes: readonly string[];
  /** Who said *us too* by name. */
  readonly usToo: readonly string[];
  /** Other organisations that said so, each once, and who said so without one or under that rule. */
  readonly voices: number;
  /** Rank among the gathering's cards. */
  readonly order: number;
  /** Who corrected it last; null as it was written. */
  readonly editedBy: CardEditor | null;
}

/** Who does what in a plenary. Listeners are counted, and named only while they raise a hand. */
export interface PlenaryView {
  /** In the order they came on. */
  readonly stage: readonly string[];
  /** First one first. */
  readonly hands: readonly string[];
  readonly listeners: number;
  /** Interpreters who are there, by the language they interpret into. */
  readonly interpreters: Readonly<Record<string, string>>;
  /** What the tables keep is shown there. */
  readonly harvest: boolean;
}

/** Scope *table*: once for everyone who sits there. */
export interface TableView {
  readonly id: string;
  readonly kind: 'topic' | 'round' | 'plenary';
  readonly number: number;
  readonly question: string | null;
  /** Who asked for the question; null for the one the table began with. */
  readonly askedBy: string | null;
  /** Seats held out to people in the hall; nothing tells of an answer. */
  readonly offers: readonly OfferOfTable[];
  /** Who speaks first. */
  readonly starter: string | null;
  readonly host: string | null;
  /** Nobody new sits down by themselves. */
  readonly closed: boolean;
  /** Pinned by whoever keeps it; null while there is none. */
  readonly notice: string | null;
  readonly noticeLanguage?: string;
  /** An organiser is asked to come. */
  readonly wantsHelp: boolean;
  /** In a world café: the table's topic, and what its host wrote for those who come next; null elsewhere. */
  readonly cafe: {
    readonly theme: string;
    readonly summary: { readonly text: string; readonly at: number; readonly round: number; readonly language?: string } | null;
  } | null;
  readonly sitsOut: boolean;
  /** Cards bear neither names nor organisations here. */
  readonly chathamHouse: boolean;
  /** In a plenary, those on its stage; elsewhere those who visit come last. */
  readonly people: readonly string[];
  /** Organisers who look in, without a seat. */
  readonly visitors: readonly string[];
  /** Nobody has been heard, seen signing or read for a while, as browsers at the table noticed. */
  readonly quiet: boolean;
  readonly plenary: Pick<PlenaryView, 'listeners' | 'interpreters'> | null;
  /** In a plenary, what the tables keep while organisers show it. */
  readonly harvest: HarvestPart | null;
  /** Raised hands, first one first. */
  readonly hands: readonly string[];
  /** Whose screen is shown, and who asks to take over, first one first. */
  readonly sharing: Sharing | null;
  /** Declared by at least two, never singling one out. */
  readonly common: {
    readonly languages: readonly { readonly language: string; readonly people: number }[];
    readonly topics: readonly { readonly topic: string; readonly people: number }[];
  };
  readonly votes: { readonly voters: readonly string[]; readonly cast: number; readonly needed: number } | null;
  readonly cards: Rows<CardRow>;
  readonly messages: Rows<MessageRow>;
}

export interface NextTable {
  readonly table: string;
  readonly number: number;
  readonly question: string | null;
  readonly starter: string | null;
  /** In a world café: its topic, and who keeps the table. */
  readonly theme: string | null;
  readonly host: string | null;
  readonly people: readonly string[];
  /** Languages everyone there speaks. */
  readonly languages: readonly string[];
}

export interface MyCard extends CardRow {
  readonly tableNumber: number;
}

/** A person who was reported, as organisers read it; empty where nothing was written. */
export interface ConcernRow extends Omit<Concern, 'settled'> {
  readonly text: string;
}

/** What follows in the series, as far as it is mine. */
export interface MySeries {
  /** I said yes to being invited. */
  readonly member: boolean;
  readonly address: string;
  /** Once it is over: whom I shared a round table with, and whom of them I would like to meet again. */
  readonly met: readonly string[];
  readonly again: readonly string[];
}

/** A table one sat at. */
export interface MyTable {
  readonly table: string;
  readonly kind: 'topic' | 'round';
  readonly number: number;
  readonly topic: string;
  readonly theme: string | null;
  readonly question: string | null;
  readonly from: number;
  readonly until: number;
  /** Who else sat there meanwhile. */
  readonly people: readonly string[];
}

/** Scope *mine*: whole and small, for one person only. */
export interface MineView {
  readonly id: string;
  readonly role: 'visitor' | 'participant' | 'organiser';
  /** `away`: known but not in the gathering now; `unknown`: never arrived. */
  readonly standing: 'unknown' | 'invited' | 'knocking' | 'removed' | 'away' | 'here';
  readonly profile: Profile | null;
  readonly mode: Mode;
  readonly mayOpenTables: boolean;
  readonly table: string | null;
  readonly answer: 'in' | 'out' | null;
  readonly countedIn: boolean;
  readonly waiting: boolean;
  /** Shown from a few seconds before the bell on. */
  readonly next: NextTable | null;
  /** Seats held out to me while I stand in the hall, the oldest first. */
  readonly offers: readonly { readonly table: string; readonly by: string; readonly until: number }[];
  /** Who switched my microphone off at the table I sit at, and when; I may have turned it on since. */
  readonly muted: { readonly by: string; readonly at: number } | null;
  readonly avoids: readonly string[];
  /** For an organiser: who was reported and waits to be seen to, the oldest first; never they themselves. */
  readonly concerns: readonly ConcernRow[];
  readonly series: MySeries;
  /** What I show of myself to whoever shows me theirs. */
  readonly contactCard: ContactCard | null;
  /** To whom I offered it who have not offered me theirs. */
  readonly offered: readonly string[];
  /** Cards of those who did, by person. */
  readonly contacts: Rows<ContactCard>;
  readonly cards: readonly MyCard[];
  /** Counted once the gathering is over. */
  readonly met: { readonly people: number; readonly organisations: number };
  /** Listed once it is over. */
  readonly tables: readonly MyTable[];
  /** What I answered afterwards. */
  readonly survey: SurveyAnswer | null;
  /** To the hosts of tables, while I am one. */
  readonly messages: Rows<MessageRow>;
}

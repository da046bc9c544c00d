import type { About } from './about.ts';
import type { Concern } from './concerns.ts';
import type { Discarded } from './discard.ts';
import type { Links } from './links.ts';
import type { MailsOfPerson } from './mails.ts';
import type { Person } from './people.ts';
import type { SeriesPart } from './series.ts';
import type { RehearsalPlan } from './rehearsal.ts';
import type { Sitting } from './sittings.ts';
import type { Plan, Table } from './tables.ts';

/** What the bell brings. Segments and rounds count from 0. */
export type Next =
  | { readonly kind: 'hall'; readonly segment: number }
  | { readonly kind: 'plenary'; readonly segment: number }
  | { readonly kind: 'round'; readonly segment: number; readonly round: number }
  | { readonly kind: 'end' };

/** The coming change, at the `endsAt` of the course. */
export type Coming =
  /** Announced: people are asked to be counted in, *One more minute* is open. */
  | { readonly stage: 'announced'; readonly to: Next }
  /** Promised: clients change at the bell without another message. */
  | { readonly stage: 'promised'; readonly to: Next; readonly plan: Plan | null; readonly shown: boolean };

/** Where the programme stands. `then` says what an organiser asked to skip at the next bell. */
export type Course =
  | {
      readonly kind: 'before';
      readonly startedAt: number;
      readonly endsAt: number | null;
      readonly coming: Coming | null;
      readonly then: Skip;
    }
  | {
      readonly kind: 'hall' | 'plenary';
      readonly segment: number;
      readonly startedAt: number;
      /** Null while an organiser holds it. */
      readonly endsAt: number | null;
      readonly coming: Coming | null;
      readonly then: Skip;
    }
  | {
      readonly kind: 'round';
      readonly segment: number;
      readonly round: number;
      readonly startedAt: number;
      readonly endsAt: number;
      readonly coming: Coming | null;
      readonly then: Skip;
      /** Seats wanted at each table. */
      readonly tableSize: number;
      readonly healed: boolean;
      readonly votes: readonly string[];
      readonly extensions: number;
    };

export type Skip = 'next' | 'segment' | 'end';

export interface Card {
  readonly id: string;
  readonly kind: CardKind;
  readonly table: string;
  readonly tableNumber: number;
  readonly question: string | null;
  readonly themes: readonly string[];
  readonly origin: CardOrigin;
  /** People who said *us too* by name. */
  readonly usToo: readonly string[];
  /** Proofs of those who said so under the Chatham House rule. */
  readonly usTooUnnamed: readonly string[];
  /** Rank among the gathering's cards, the first written the lowest. */
  readonly order: number;
  readonly at: number;
  readonly editedBy: CardEditor | null;
  readonly forReport: CardForReport;
}

/** What organisers made of a card for the report; the card itself stays as its author left it. */
export interface CardForReport {
  readonly hidden: boolean;
  /** The card it counts with, which speaks for both. */
  readonly mergedInto: string | null;
  /** Its text as corrected lies beside the events. */
  readonly correction: { readonly kind: CardKind; readonly question: string | null; readonly themes: readonly string[] } | null;
  /** Languages it was translated into by hand. */
  readonly translations: readonly string[];
}

export type CardEditor = 'author' | 'host';

/** Whose card it is; under the Chatham House rule nobody's, and whoever keeps the secret behind `proof` may change it. */
export type CardOrigin =
  | { readonly kind: 'named'; readonly author: string }
  /** `among`: how many organisations sat at the table, whoever named none counting as one. An empty `proof` is nobody's: its author is erased. */
  | { readonly kind: 'unnamed'; readonly proof: string; readonly among: number };

export const cardKinds = ['insight', 'need', 'project', 'event', 'publication', 'link'] as const;
export type CardKind = (typeof cardKinds)[number];

export type MessageTarget = { readonly kind: 'all' } | { readonly kind: 'hosts' } | { readonly kind: 'table'; readonly table: string };

export interface Message {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly to: MessageTarget;
  readonly language?: string;
}

/** A line of the organiser's feed. */
export interface FeedLine {
  readonly at: number;
  readonly what:
    | 'round_began'
    | 'hall_began'
    | 'plenary_began'
    | 'extended'
    | 'late_seated'
    | 'returned'
    | 'plan_ready'
    | 'healed'
    | 'paused'
    | 'resumed'
    | 'doors_closed'
    | 'doors_opened'
    | 'programme_changed'
    | 'tables_cleared';
  readonly person: string | null;
  readonly table: number | null;
  readonly count: number | null;
}

/** What every phase after creation knows. */
interface Known {
  readonly about: About;
  /** How organisers rehearse here; null for a real gathering, and for the founding case. */
  readonly rehearsal: RehearsalPlan | null;
  /** Organisers deleted it; null while they have not. */
  readonly discarded: Discarded | null;
  readonly links: Links;
  readonly people: Readonly<Record<string, Person>>;
  /** What was written to people, by person. */
  readonly mails: Readonly<Record<string, MailsOfPerson>>;
  /** How often two people were at one round table, under `pairKey`. */
  readonly met: Readonly<Record<string, number>>;
  /** Rounds that were sat, the running one too. */
  readonly rounds: number;
  /** Who sat where, by table, gone ones too. */
  readonly sittings: Readonly<Record<string, Sitting>>;
  readonly cards: Readonly<Record<string, Card>>;
  /** What was reported to organisers; absent before anything was. */
  readonly concerns?: Readonly<Record<string, Concern>>;
  /** Everybody who came may read the report. */
  readonly reportShared: boolean;
  readonly series: SeriesPart;
}

export interface Draft extends Known {
  readonly phase: 'draft';
}

export interface Open extends Known {
  readonly phase: 'open';
  /** When the programme really began, before or after the announced time; null until it has. */
  readonly begunAt: number | null;
  readonly tables: Readonly<Record<string, Table>>;
  /** Topics of world cafés that somebody has sat at, by person, the last one last; absent before there was one. */
  readonly topicsSeen?: Readonly<Record<string, readonly string[]>>;
  /** Who interprets into a language in plenaries, one person each. */
  readonly interpreters: Readonly<Record<string, string>>;
  readonly course: Course;
  /** Whoever has not been in yet knocks, by whatever link; absent until organisers close the doors. */
  readonly doorsClosed?: boolean;
  /** An organiser keeps the programme from going on by itself. */
  readonly held: boolean;
  readonly pausedAt: number | null;
  readonly messages: readonly Message[];
  readonly feed: readonly FeedLine[];
}

export interface Over extends Known {
  readonly phase: 'over';
  readonly begunAt: number | null;
  readonly endedAt: number;
  /** The personal data went when their time was up. */
  readonly erased: boolean;
}

export type GatheringState = { readonly phase: 'none' } | Draft | Open | Over;

export const noGathering: GatheringState = { phase: 'none' };

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

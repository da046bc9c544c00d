/** One person to seat. Ids are opaque; an empty `languages` fits any table. */
export interface Guest {
  readonly id: string;
  readonly organisation: string | null;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly firstTimer: boolean;
  /** What the organiser chose to spread over the tables, such as `newcomer`: two people who share one rather sit apart. */
  readonly attributes?: readonly string[];
}

/** Ids by table. */
export type Tables = readonly (readonly string[])[];

/** How often two people shared a table before now. */
export interface Meeting {
  readonly a: string;
  readonly b: string;
  readonly times: number;
}

export interface Problem {
  /** Everybody present for the coming round, in any order. */
  readonly guests: readonly Guest[];
  /** Wanted seats per table, 2 to 8. */
  readonly tableSize: number;
  /** The coming round and those after it, at least 1: the engine may plan them all, only the first is used. */
  readonly roundsLeft: number;
  readonly history: readonly Meeting[];
  readonly keepApart: readonly (readonly [string, string])[];
  /** Host t keeps table t; empty when nobody does. */
  readonly hosts: readonly string[];
  /** The first hosts have the larger tables, so that whoever must go there finds a seat; otherwise hosts take turns. */
  readonly largerFirst?: boolean;
  /** `later` of an earlier seating, the coming round first: where a plan made ahead goes on. Left aside when it no longer fits who is here. */
  readonly draft?: readonly Tables[];
}

/** How long to think. Pure: the caller brings the clock. */
export interface Effort {
  readonly seed: number;
  /** Upper bound of elementary steps; the same seed and work give the same plan. */
  readonly work: number;
  /** Milliseconds from any origin, for a limit in time as well; asked often. */
  readonly now?: () => number;
  readonly until?: number;
}

/**
 * Why a rule could not be kept, fit to be shown: from languages, organisations and meetings, never from a wish to be kept apart. `guests` are whom
 * it concerns; `speakers` how many others here speak one of their `languages`.
 */
export type Reason =
  | ({ readonly rule: 'commonLanguage' } & Spoken)
  | ({ readonly rule: 'repeatMeeting'; readonly cause: 'fewSpeakers' } & Spoken)
  /** At the tables of those `beside` them, who speak nothing but the one language, which `speakers` in all speak. */
  | ({ readonly rule: 'repeatMeeting'; readonly cause: 'rareLanguage'; readonly beside: readonly string[] } & Spoken)
  | { readonly rule: 'repeatMeeting'; readonly cause: 'fewUnmet'; readonly guests: readonly string[] }
  /** More people of one organisation than there are tables. */
  | { readonly rule: 'sameOrganisation'; readonly guests: readonly string[]; readonly tables: number };

interface Spoken {
  readonly guests: readonly string[];
  readonly languages: readonly string[];
  readonly speakers: number;
}

/** Of the coming round. */
export interface Figures {
  readonly repeats: number;
  /** No seating has fewer; see matching/bound.ts. */
  readonly repeatsBound: number;
  readonly sameOrganisation: number;
  readonly tablesWithoutLanguage: number;
}

/** Of the coming round and all after it, if everybody stays. */
export interface Outlook {
  readonly rounds: number;
  /** Of the plan; null where the later rounds were not planned along. */
  readonly repeats: number | null;
  /** No plan has fewer. */
  readonly repeatsBound: number;
  /** Where repeats are forced: smaller tables that force fewest, and how many. */
  readonly smallerTables: { readonly tableSize: number; readonly repeatsBound: number } | null;
}

export interface Seating {
  /** Each present guest exactly once; sizes differ by at most one. */
  readonly tables: Tables;
  /** The rounds after this one as far as they were planned, never shown: hand them back as `draft`. */
  readonly later: readonly Tables[];
  readonly figures: Figures;
  readonly outlook: Outlook;
  readonly reasons: readonly Reason[];
}

export type MatchRefusal = 'no_guests' | 'doubled_guest' | 'unknown_guest' | 'bad_table_size' | 'bad_rounds' | 'bad_history';

export type Match = { readonly ok: true; readonly seating: Seating } | { readonly ok: false; readonly code: MatchRefusal };

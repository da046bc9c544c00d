import type { PlanFigures } from './plan-figures.ts';

/** A media room that takes the place of the one people are in; they join it ahead, and all change at once when it opens. */
export interface Renewal {
  readonly mediaRoom: string;
  readonly opensAt: number;
}

/** Who shows a screen at a table, and who would like to take over, first one first. */
export interface Sharing {
  readonly person: string;
  readonly asking: readonly string[];
}

/** What hosts and those who sit there arrange at a table; each absent until somebody does. */
interface Arranged {
  /** Nobody new sits down by themselves. */
  readonly closed?: boolean;
  /** When the notice was pinned; its text lies beside the events. */
  readonly noticeAt?: number;
  readonly noticeLanguage?: string;
  /** Who asked for the question that is on now, and when; absent for the one it began with. */
  readonly asked?: { readonly by: string; readonly at: number };
  /** An organiser is asked to come. */
  readonly wantsHelp?: { readonly by: string; readonly since: number };
  /** Since when nobody there has been heard, seen signing or read. */
  readonly quietSince?: number;
}

/** A seat held out to somebody in the hall. It stays a while after it lapsed, so that nobody is asked again and again. */
export interface SeatOffer {
  readonly by: string;
  readonly until: number;
  /** Where it is not, they know nothing of it, and it lapses like any other. */
  readonly shown: boolean;
  readonly state: 'open' | 'declined' | 'lapsed';
}

/** What makes a round table one of a world café: it stays from round to round with its host. */
export interface CafePart {
  readonly theme: string;
  /** Null only while nobody is there. */
  readonly host: string | null;
  /** When its host wrote the card for those who come next, in which round; null while there is none. Its text lies beside the events. */
  readonly summary: { readonly at: number; readonly round: number; readonly language?: string } | null;
}

/** A conversation. Who sits there is told by the people's places, and only by them. */
export type Table =
  | (Arranged & {
      readonly kind: 'topic';
      readonly id: string;
      readonly number: number;
      readonly seats: number;
      /** Name of the LiveKit room; new whenever somebody is shut out or media begin anew. */
      readonly mediaRoom: string;
      /** Somebody was shut out a moment ago: where the others go. */
      readonly renewal?: Renewal;
      /** Absent while nobody shares. */
      readonly sharing?: Sharing;
      readonly theme: string | null;
      readonly question: string | null;
      readonly languages: readonly string[];
      readonly host: string | null;
      /** Opened by the programme: stays when empty, as long as its segment lasts. */
      readonly seeded: boolean;
      /** Its people stay together while others are mixed. */
      readonly sitsOut: boolean;
      /** By person; absent until there was one. */
      readonly offers?: Readonly<Record<string, SeatOffer>>;
      /** Its host chose the Chatham House rule for it. */
      readonly chathamHouse: boolean;
      readonly loneSince: number | null;
    })
  | (Arranged & {
      readonly kind: 'round';
      readonly id: string;
      readonly number: number;
      readonly seats: number;
      readonly mediaRoom: string;
      readonly renewal?: Renewal;
      readonly sharing?: Sharing;
      readonly question: string | null;
      /** Who speaks first. */
      readonly starter: string | null;
      readonly cafe?: CafePart;
      readonly loneSince: number | null;
    })
  | {
      /** The media room of a plenary segment: made when its bell is promised, gone with the bell that ends it. */
      readonly kind: 'plenary';
      readonly id: string;
      /** Plenaries bear none: 0. */
      readonly number: number;
      readonly seats: number;
      readonly mediaRoom: string;
      readonly renewal?: Renewal;
      readonly sharing?: Sharing;
      readonly segment: number;
      readonly question: null;
      /** Who speaks, in the order they came on; all others listen. */
      readonly stage: readonly string[];
      /** What the tables keep is shown live; absent while it is not. */
      readonly harvest?: true;
      readonly loneSince: number | null;
    };

export type TopicTable = Extract<Table, { kind: 'topic' }>;
export type RoundTable = Extract<Table, { kind: 'round' }>;
export type PlenaryTable = Extract<Table, { kind: 'plenary' }>;

/** A round table to be, from the frozen plan. */
export interface PlannedTable {
  readonly id: string;
  readonly number: number;
  readonly mediaRoom: string;
  readonly question: string | null;
  readonly starter: string | null;
  /** In a world café; its id and media room are those of the table that stands already, if one does. */
  readonly cafe?: Pick<CafePart, 'theme' | 'host'>;
  readonly people: readonly string[];
}

export interface Plan {
  /** Seats wanted at each table. */
  readonly tableSize: number;
  readonly tables: readonly PlannedTable[];
  readonly figures: PlanFigures;
}

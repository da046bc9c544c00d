/** A text of the organisers in the gathering's languages, by language code. */
export type LocalText = Readonly<Record<string, string>>;

export interface Theme {
  readonly id: string;
  readonly name: LocalText;
  /** Which of the signs, colour and icon, stands for it; where none was chosen, that of its place in the list. */
  readonly sign?: number | undefined;
}

/** Signs there are for themes. */
export const themeSigns = 8;

export interface Question {
  readonly id: string;
  readonly text: LocalText;
}

/** Part of the programme. Lengths in whole seconds. */
export type Segment =
  | { readonly kind: 'hall'; readonly seconds: number; readonly topicTables: readonly string[] }
  | {
      readonly kind: 'mixing';
      readonly rounds: number;
      /** Length of each round. */
      readonly seconds: number;
      /** Seats per table; null follows the number of people. */
      readonly tableSize: number | null;
      /** Question ids, one per round, begun again when there are fewer than rounds. */
      readonly questions: readonly string[];
    }
  /** Each topic has a table that its host keeps, and guests go from table to table. */
  | {
      readonly kind: 'world_cafe';
      readonly rounds: number;
      readonly seconds: number;
      /** Most seats per table, its host's too; null is the usual number. Topics get a second table where they do not suffice. */
      readonly tableSize: number | null;
      readonly questions: readonly string[];
      /** Theme ids, each once. */
      readonly topics: readonly string[];
    }
  /** Organisers and whom they call up speak, everyone else listens. */
  | { readonly kind: 'plenary'; readonly seconds: number };

/** One of the segments that consist of rounds. */
export type RoundsSegment = Extract<Segment, { readonly rounds: number }>;

export const hasRounds = (segment: Segment | undefined): segment is RoundsSegment =>
  segment?.kind === 'mixing' || segment?.kind === 'world_cafe';

/** What the organisers decide before people come. */
export interface About {
  readonly title: LocalText;
  readonly organisedBy: string;
  /** Who answers for the personal data, as shown on the join screen. */
  readonly responsible: string;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly themes: readonly Theme[];
  readonly questions: readonly Question[];
  readonly programme: readonly Segment[];
  /** Whether holders of the shared link come straight in or knock first. */
  readonly door: 'open' | 'knock';
  /** Whether anyone may open a topic table, or organisers only. */
  readonly tablesBy: 'anyone' | 'organisers';
  /** Days after the end until personal data go. */
  readonly retentionDays: number;
  /** A demonstration or rehearsal: synthetic guests may take part. */
  readonly rehearsal: boolean;
  /** The Chatham House rule at every table: cards bear neither names nor organisations. */
  readonly chathamHouse: boolean;
  /** The organisers' own colour in place of pine, as `#rrggbb`; absent: pine. */
  readonly accent?: string | undefined;
  /** Under which the organisers' logo lies beside the events; absent: none. Another one has another id. */
  readonly logo?: string | undefined;
  /** Organisers keep a list of who came and until when, and the join screen says so. */
  readonly attendanceList: boolean;
}

/** Seconds a segment lasts by itself. */
export function segmentSeconds(segment: Segment): number {
  return hasRounds(segment) ? segment.rounds * segment.seconds : segment.seconds;
}

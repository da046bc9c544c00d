import type { LocalText } from '#shared/gathering/about.ts';
import type { HarvestCounts } from '#shared/gathering/harvest-counts.ts';
import type { CardKind } from '#shared/gathering/state.ts';
import type { RankedBy } from '#shared/harvest/rank-themes.ts';

/**
 * What a gathering brought, as organisers hand it on: docs/report-schema.md. It names organisations, never people; whoever named no
 * organisation is `null` among them. Nothing of hidden or withheld cards is in it. Cards and organisations are referred to by id.
 */
export interface Report {
  readonly schema: 'foyer-report';
  readonly schemaVersion: 1;
  readonly title: LocalText;
  readonly organisedBy: string;
  /** Languages the gathering was announced in. */
  readonly languages: readonly string[];
  readonly timeZone: string;
  /** ISO 8601, UTC; when it began, or is to begin. */
  readonly startsAt: string;
  /** Null while it goes on. */
  readonly endedAt: string | null;
  /** The rule was on for the whole gathering. */
  readonly chathamHouse: boolean;
  /** The personal data, and with them what cards said, went when their time was up. */
  readonly erased: boolean;
  readonly figures: HarvestCounts;
  /** Those that came, and those that a card names; under the Chatham House rule the latter alone. */
  readonly organisations: readonly ReportOrganisation[];
  /** Pairs of people who shared a round table, by their organisations. Null under the Chatham House rule: each cell is of two organisations. */
  readonly pairsByOrganisation: readonly MetPair[] | null;
  readonly rankedBy: RankedBy;
  readonly themes: readonly ReportTheme[];
  readonly questions: readonly ReportQuestion[];
  readonly needs: readonly ReportNeed[];
  readonly events: readonly string[];
  readonly publications: readonly string[];
  readonly links: readonly string[];
  readonly withoutAttribution: readonly string[];
  /** Cards of small tables without names, which only their tables may read. */
  readonly withheld: number;
  /** The gathering that follows, once its organisers published its date. */
  readonly next: NextGathering | null;
  /** Every card that is published, in the order they were written. */
  readonly cards: readonly ReportCard[];
}

/** Instants in ISO 8601, UTC, the end as the programme has it. `address`: where whoever has no link asks to come in. */
export interface NextGathering {
  readonly title: LocalText;
  readonly organisedBy: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly address: string;
}

export interface ReportOrganisation {
  readonly id: string;
  readonly name: string;
  /** Null under the Chatham House rule. */
  readonly people: number | null;
}

/** `organisations`: two ids, the same twice for pairs of colleagues. */
export interface MetPair {
  readonly organisations: readonly [string, string];
  readonly pairs: number;
}

export interface ReportTheme {
  readonly id: string;
  readonly name: LocalText;
  readonly organisations: number;
  readonly tables: number;
  readonly usToo: number;
  /** Only one organisation named it. */
  readonly singleVoice: boolean;
  readonly cards: readonly string[];
}

export interface ReportQuestion {
  /** Null for what was said to no question. */
  readonly id: string | null;
  readonly text: LocalText | null;
  readonly answered: boolean;
  readonly cells: readonly ReportCell[];
  /** Under the Chatham House rule, of nobody. */
  readonly unnamed: readonly string[];
}

export interface ReportCell {
  readonly organisation: string | null;
  readonly cards: readonly string[];
  /** Cards of others to which it said *us too*. */
  readonly usToo: readonly string[];
}

export interface ReportNeed {
  readonly card: string;
  /** Null under the Chatham House rule. */
  readonly organisations: number | null;
  readonly voices: number;
  readonly singleVoice: boolean;
}

export interface ReportCard {
  readonly id: string;
  readonly kind: CardKind;
  readonly question: string | null;
  readonly themes: readonly string[];
  /** Without names, under the Chatham House rule. */
  readonly unnamed: boolean;
  readonly organisation: string | null;
  /** Organisations that said *us too* by name. */
  readonly usToo: readonly string[];
  /** How many said *us too*, with names or without. */
  readonly usTooCount: number;
  readonly language: string;
  readonly text: string;
  /** Written by hand, by language; never a machine's. */
  readonly translations: LocalText;
  /** Organisers corrected it for the report. */
  readonly corrected: boolean;
  readonly link: string;
  readonly event: { readonly startsOn: string; readonly endsOn: string; readonly place: string } | null;
  readonly publication: { readonly authors: string; readonly year: number | null } | null;
}

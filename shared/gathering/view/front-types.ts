import type { About, LocalText, Question, Segment, Theme } from '../about.ts';

/** What the gathering page shows before anyone came in; no names. */
export interface FrontView {
  readonly slug: string;
  readonly title: LocalText;
  readonly organisedBy: string;
  readonly responsible: string;
  /** When it begins; once it has, when it did. */
  readonly startsAt: number;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly themes: readonly Theme[];
  readonly questions: readonly Question[];
  readonly programme: readonly Segment[];
  readonly phase: 'draft' | 'open' | 'over';
  readonly door: About['door'];
  readonly retentionDays: number;
  readonly rehearsal: boolean;
  readonly chathamHouse: boolean;
  readonly attendanceList: boolean;
  readonly accent?: string | undefined;
  readonly logo?: string | undefined;
  readonly here: number;
  readonly expectedEnd: number | null;
  /** From then on the days until the erasure count; null before the end. */
  readonly endedAt: number | null;
}

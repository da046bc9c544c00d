import type { Next, Skip } from '../state.ts';

/** What everybody sees of the clock; instants in epoch milliseconds of the server. */
export interface ClockView {
  readonly phase: 'draft' | 'open' | 'over';
  readonly kind: 'before' | 'hall' | 'round' | 'plenary' | 'over';
  readonly segment: number | null;
  readonly round: number | null;
  /** Rounds of the segment; 0 outside mixing. */
  readonly rounds: number;
  readonly startedAt: number | null;
  /** The bell; null while held, before the doors open and after the end. */
  readonly endsAt: number | null;
  readonly held: boolean;
  /** What an organiser asked to skip at the next bell. */
  readonly then: Skip;
  readonly pausedAt: number | null;
  /** From the announcement on; `promised` means the bell cannot be moved any more. */
  readonly coming: { readonly to: Next; readonly promised: boolean; readonly planned: boolean } | null;
  /** Table id of the plenary that runs. */
  readonly plenary: string | null;
  /** How many are counted in for the coming round. */
  readonly countedIn: number;
  /** When the gathering ends if nothing changes. */
  readonly expectedEnd: number | null;
}

import { programmeEnd } from '#shared/gathering/programme-end.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

/** What takes longer than the programme says; instants in epoch milliseconds. */
export type OverTime =
  /** Doors are open, and the time to begin is over. */
  | { readonly kind: 'start'; readonly since: number }
  | { readonly kind: 'hall' | 'plenary'; readonly since: number; readonly held: boolean }
  | { readonly kind: 'late'; readonly end: number; readonly planned: number };

/** Less nobody notices. */
const lateMs = 3 * 60_000;

/** Null while everything is in time. The clock stands still during a pause, and lateness that nobody can do anything about now is not told. */
export function overTime({ about, clock }: Pick<HallView, 'about' | 'clock'>, now: number): OverTime | null {
  if (clock.phase !== 'open') return null;
  const at = clock.pausedAt ?? now;
  if (clock.kind === 'before') return clock.endsAt === null && at > about.startsAt ? { kind: 'start', since: about.startsAt } : null;
  const part = about.programme[clock.segment ?? -1];
  if (part !== undefined && clock.startedAt !== null && (clock.kind === 'hall' || clock.kind === 'plenary') && part.kind === clock.kind) {
    const since = clock.startedAt + part.seconds * 1000;
    if (at > since) return { kind: clock.kind, since, held: clock.endsAt === null };
  }
  const planned = programmeEnd(about.startsAt, about.programme);
  return clock.expectedEnd !== null && clock.expectedEnd - planned >= lateMs ? { kind: 'late', end: clock.expectedEnd, planned } : null;
}

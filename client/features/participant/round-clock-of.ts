import type { RoundClock } from '#client/lib/round-clock.ts';
import type { ClockView } from '#shared/gathering/view/clock-types.ts';

/** A clock view as rims and countdowns take it: it stands still during a pause. Absent while nothing ends by itself. */
export function roundClockOf(clock: ClockView, now: () => number): RoundClock | undefined {
  const { startedAt, endsAt, pausedAt } = clock;
  if (startedAt === null || endsAt === null) return undefined;
  return { startedAt, endsAt, now: pausedAt === null ? now : () => pausedAt };
}

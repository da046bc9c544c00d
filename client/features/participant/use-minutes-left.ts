import { useFormat } from '#client/i18n/use-format.ts';
import { leftOf } from '#client/lib/round-clock.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { useTick } from '#client/lib/ticker.ts';

/** What is left in words, `6 min`, in the last minute as on a clock's face, `0:42`; undefined without a clock. */
export function useMinutesLeft(clock: RoundClock | undefined): string | undefined {
  const format = useFormat();
  useTick(clock !== undefined);
  if (clock === undefined) return undefined;
  const left = leftOf(clock);
  return left < 60_000 ? format.duration(left) : format.minutes(left);
}

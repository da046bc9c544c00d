import { useMemo } from 'react';
import { roundClockOf } from '#client/features/participant/round-clock-of.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { useGathering, useServerNow } from '#client/stores/gathering-context.ts';

/** The stretch of the programme that runs now, for rims and countdowns; absent while nothing ends by itself. */
export function useRoundClock(): RoundClock | undefined {
  const clock = useGathering(({ hall }) => hall?.clock);
  const now = useServerNow();
  return useMemo(() => clock && roundClockOf(clock, now), [clock, now]);
}

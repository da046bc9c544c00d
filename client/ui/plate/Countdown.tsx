import { leftOf, minutesAndSeconds } from '#client/lib/round-clock.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { useTick } from '#client/lib/ticker.ts';

interface Props {
  readonly clock: RoundClock;
  readonly className?: string | undefined;
}

/** The time left as text, `7:12`. Silent for screen readers, which are told at set moments by the announcer. */
export function Countdown({ clock, className }: Props) {
  useTick();
  const left = leftOf(clock);
  return (
    <time className={className} role="timer" dateTime={`PT${Math.ceil(left / 1000)}S`}>
      {minutesAndSeconds(left)}
    </time>
  );
}

import { minutesAndSeconds } from '#client/lib/round-clock.ts';
import { useTick } from '#client/lib/ticker.ts';
import { useServerNow } from '#client/stores/gathering-context.ts';

interface Props {
  /** Epoch milliseconds of the server. */
  readonly at: number;
  readonly className?: string | undefined;
}

/** How long something has lasted, `0:08`; silent for those who listen. */
export function Since({ at, className }: Props) {
  const now = useServerNow();
  useTick();
  const seconds = Math.floor(Math.max(0, now() - at) / 1000);
  return (
    <time className={className} dateTime={`PT${seconds}S`}>
      {minutesAndSeconds(seconds * 1000)}
    </time>
  );
}

import { useLive } from '#client/features/live/use-live.ts';
import { useTick } from '#client/lib/ticker.ts';
import { useServerNow } from '#client/stores/gathering-context.ts';
import { overTime, type OverTime } from './over-time.ts';

/** What takes longer than planned now. */
export function useOverTime(): OverTime | null {
  const about = useLive((view) => view.about);
  const clock = useLive((view) => view.clock);
  const now = useServerNow();
  useTick();
  return overTime({ about, clock }, now());
}

import { useFormat } from '#client/i18n/use-format.ts';
import { useTick } from '#client/lib/ticker.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { bellOf, type Bell } from './bell.ts';
import { useRoundClock } from './use-round-clock.ts';

/** The bell that ends what runs now, in words that change with the time; undefined while nothing ends by itself. */
export function useBell(): Bell | undefined {
  const format = useFormat();
  const clock = useRoundClock();
  const zone = useGathering(({ hall }) => hall?.about.timeZone);
  useTick(clock !== undefined);
  return clock && bellOf(clock, format, zone);
}

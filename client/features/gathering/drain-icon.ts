import { roundClockOf } from '#client/features/participant/round-clock-of.ts';
import { isClosing, isFar, leftOf, shareLeft } from '#client/lib/round-clock.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import type { GatheringStore } from '#client/stores/gathering-store.ts';

/** A tab's icon is too small for more. */
const steps = 12;

/** Shows in the tab's icon how much is left of what runs now, as the rim of a plate does; its own again where nothing ends soon by itself. Returns how to stop. */
export function drainIcon({ store, serverNow }: Pick<GatheringStore, 'store' | 'serverNow'>): () => void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (link === null) return () => undefined;
  const own = link.href;
  let clock = clockOf(store.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (href: string) => {
    if (link.href !== href) link.href = href;
  };
  const draw = () => {
    clearTimeout(timer);
    const running = clock && roundClockOf(clock, serverNow);
    show(running === undefined || isFar(running) ? own : iconOf(running));
    if (running !== undefined && leftOf(running) > 0 && clock?.pausedAt === null) timer = setTimeout(draw, untilNext(running));
  };
  draw();
  const stop = store.subscribe((snapshot) => {
    const next = clockOf(snapshot);
    if (next === clock) return;
    clock = next;
    draw();
  });
  return () => {
    stop();
    clearTimeout(timer);
    show(own);
  };
}

const clockOf = ({ hall }: ReturnType<GatheringStore['store']['getState']>) => hall?.clock;

/** Milliseconds until it looks different: often enough that the last seconds begin in time. */
function untilNext({ startedAt, endsAt }: RoundClock): number {
  return Math.min(10_000, Math.max(1000, (endsAt - startedAt) / steps / 4));
}

/** The plate on its table, the rim as far as it is full; saffron when the time is nearly over. */
function iconOf(clock: RoundClock): string {
  const rim = isClosing(clock) ? '#F5C25E' : '#FBF6EC';
  const full = Math.round(shareLeft(clock, steps) * steps);
  const dash = full === steps ? '' : ` pathLength="${steps}" stroke-dasharray="${full} ${steps}"`;
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle fill="#0E5A4B" cx="16" cy="16" r="16"/>' +
    `<circle fill="none" stroke="${rim}" stroke-width="4.4" transform="rotate(-90 16 16)" cx="16" cy="16" r="12.4"${dash}/>` +
    '<circle fill="#FBF6EC" cx="16" cy="16" r="6"/></svg>';
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

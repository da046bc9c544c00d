import { tapPorcelain } from '#client/features/devices/porcelain-tap.ts';
import { loudnessOf } from '#client/features/devices/volume.ts';
import type { MediaSession } from '#client/media/media-session.ts';
import type { GatheringStore } from '#client/stores/gathering-store.ts';
import { usePreferences } from '#client/stores/preferences.ts';

/** How long before the bell the two taps are heard, ms. */
const before = 30_000;

type Capture = Pick<MediaSession['capture'], 'store'>;

/** One tap on porcelain as a round begins and two when half a minute is left, for whoever wants to hear them. Returns how to stop. */
export function ringChimes({ store, serverNow }: Pick<GatheringStore, 'store' | 'serverNow'>, capture: Capture): () => void {
  let round = roundOf(store.getState());
  let endsAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ring = (taps: number) => {
    const { chimes, volume } = usePreferences.getState();
    if (chimes) tapPorcelain(capture.store.getState().speakerId, { taps, volume: loudnessOf[volume] }).catch(() => undefined);
  };
  const look = (snapshot: Snapshot) => {
    const now = roundOf(snapshot);
    // A round that one comes into has begun already.
    if (round !== undefined && typeof now === 'string' && now !== round) ring(1);
    if (now !== undefined) round = now;
    const bell = bellOf(snapshot);
    if (bell === endsAt) return;
    endsAt = bell;
    clearTimeout(timer);
    const left = bell === null ? -1 : bell - before - serverNow();
    if (left >= 0) timer = setTimeout(() => ring(2), left);
  };
  look(store.getState());
  const stop = store.subscribe(look);
  return () => {
    stop();
    clearTimeout(timer);
  };
}

type Snapshot = ReturnType<GatheringStore['store']['getState']>;

/** The bell that moves people; null while nothing ends by itself, or everything is paused. */
const bellOf = ({ hall }: Snapshot): number | null => (hall?.clock.pausedAt === null ? hall.clock.endsAt : null);

/** Which round runs, the same after a pause; null for none, undefined while nothing is known yet. */
function roundOf({ hall }: Snapshot): string | null | undefined {
  const clock = hall?.clock;
  return clock && (clock.kind === 'round' ? `${clock.segment} ${clock.round}` : null);
}

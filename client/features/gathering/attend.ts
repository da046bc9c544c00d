import type { MediaSession } from '#client/media/media-session.ts';
import type { GatheringStore } from '#client/stores/gathering-store.ts';
import { drainIcon } from './drain-icon.ts';
import { ringChimes } from './ring-chimes.ts';
import { tellIdle } from './tell-idle.ts';

/** What goes on unseen while one is in the gathering, wherever one stands or sits; fetched once one is in. Returns how to stop. */
export function attend(gathering: GatheringStore, session: MediaSession): () => void {
  const stops = [tellIdle(gathering, session), ringChimes(gathering, session.capture), drainIcon(gathering)];
  return () => stops.forEach((stop) => stop());
}

import { liveClonesOf } from '../clones.ts';
import type { DeviceWish } from './constraints.ts';
import { constraintsFor } from './constraints.ts';
import type { ProcessingWish } from './sound-processing.ts';
import { isProcessedAs } from './sound-processing.ts';

interface Captured {
  readonly track: MediaStreamTrack;
  readonly device: DeviceWish;
}

/**
 * Has sound processed as wished: where it is; else captured anew while the former goes on; else after that has ended. `again`
 * captures it, with `strictly` as wished or not at all, and gives the track that is captured then.
 */
export async function processSound(
  { track, device }: Captured,
  processing: ProcessingWish,
  again: (strictly: boolean) => Promise<MediaStreamTrack | null>,
): Promise<void> {
  if (isProcessedAs(track, processing)) return;
  const constraints = constraintsFor('microphone', { device, processing });
  await Promise.all([track, ...liveClonesOf(track)].map((one) => one.applyConstraints(constraints).catch(() => undefined)));
  if (isProcessedAs(track, processing) || (await again(true)) !== track) return;
  // Chromium gives a microphone that is open already only as it is processed already.
  for (const one of [track, ...liveClonesOf(track)]) one.stop();
  await again(false);
}

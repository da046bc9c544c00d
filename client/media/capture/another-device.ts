import type { Device } from './capture-state.ts';
import type { BrowserCapture, SourceRequest, SourceResult } from './request-tracks.ts';
import { requestTracks } from './request-tracks.ts';

/**
 * When the wished device gives nothing because of the device itself: the first other one that does, else what went wrong.
 * Nobody is to be seen by a camera they did not mean while theirs is there but taken.
 */
export async function orAnotherDevice(
  browser: BrowserCapture,
  { source, wish }: SourceRequest,
  result: SourceResult,
  devices: readonly Device[],
): Promise<SourceResult> {
  const mayHelp = result === 'no_device' || (source === 'microphone' && (result === 'in_use' || result === 'failed'));
  if (!mayHelp) return result;
  for (const { id } of devices) {
    if (id === wish.device?.id) continue;
    const another = (await requestTracks(browser, [{ source, wish: { ...wish, device: { id, strength: 'exact' } } }])).get(source);
    if (another !== undefined && typeof another !== 'string') return another;
  }
  return result;
}

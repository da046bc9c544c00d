import { readError } from '../read-error.ts';
import { askPermissionState } from './ask-permission-state.ts';
import type { CaptureProblem, SourceKind } from './capture-state.ts';
import { classifyFailure } from './classify-failure.ts';
import type { DeviceWish } from './constraints.ts';
import { constraintsFor } from './constraints.ts';

export interface BrowserCapture {
  readonly mediaDevices: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'>;
  /** Absent where the browser has no Permissions API. */
  readonly permissions: Pick<Permissions, 'query'> | undefined;
}

export interface SourceRequest {
  readonly source: SourceKind;
  readonly wish: DeviceWish | undefined;
}

export type SourceResult = MediaStreamTrack | CaptureProblem;

const constraintName = { microphone: 'audio', camera: 'video' } as const;

/**
 * Asks for the sources together, so that people see one question; when that fails, for each alone, so that a missing
 * camera costs nobody their voice. A question that was closed unanswered is not put again.
 */
export async function requestTracks(browser: BrowserCapture, requests: readonly SourceRequest[]): Promise<Map<SourceKind, SourceResult>> {
  const results = new Map<SourceKind, SourceResult>();
  const ask = async (asked: readonly SourceRequest[]) => {
    const constraints = Object.fromEntries(asked.map(({ source, wish }) => [constraintName[source], constraintsFor(source, wish)]));
    const stream = await browser.mediaDevices.getUserMedia(constraints);
    for (const { source } of asked) {
      const track = source === 'microphone' ? stream.getAudioTracks()[0] : stream.getVideoTracks()[0];
      results.set(source, track ?? 'failed');
    }
  };
  try {
    await ask(requests);
    return results;
  } catch (error) {
    const refused = readError(error).name === 'NotAllowedError';
    for (const request of requests) {
      const permission = await askPermissionState(browser.permissions, request.source);
      if (requests.length === 1 || (refused && permission === 'prompt')) {
        results.set(request.source, classifyFailure(error, permission));
        continue;
      }
      try {
        await ask([request]);
      } catch (alone) {
        results.set(request.source, classifyFailure(alone, await askPermissionState(browser.permissions, request.source)));
      }
    }
    return results;
  }
}

import { readError } from '../read-error.ts';
import { askPermissionState } from './ask-permission-state.ts';
import type { CaptureProblem, SourceKind } from './capture-state.ts';
import type { Circumstances } from './classify-failure.ts';
import { classifyFailure } from './classify-failure.ts';
import type { SourceWish } from './constraints.ts';
import { constraintsFor } from './constraints.ts';

export interface BrowserCapture {
  readonly mediaDevices: Pick<
    MediaDevices,
    'getUserMedia' | 'enumerateDevices' | 'getSupportedConstraints' | 'addEventListener' | 'removeEventListener'
  >;
  /** Absent where the browser has no Permissions API. */
  readonly permissions: Pick<Permissions, 'query'> | undefined;
}

export interface SourceRequest {
  readonly source: SourceKind;
  readonly wish: SourceWish;
}

export type SourceResult = MediaStreamTrack | CaptureProblem;

const constraintName = { microphone: 'audio', camera: 'video' } as const;
const deviceKind = { microphone: 'audioinput', camera: 'videoinput' } as const;

/**
 * Asks for the sources together, so that people see one question; when that fails, for each alone, so that a missing
 * camera costs nobody their voice. A question that was closed unanswered is not put again.
 */
export async function requestTracks(browser: BrowserCapture, requests: readonly SourceRequest[]): Promise<Map<SourceKind, SourceResult>> {
  const results = new Map<SourceKind, SourceResult>();
  let asked = 0;
  const ask = async (these: readonly SourceRequest[]) => {
    const constraints = Object.fromEntries(these.map(({ source, wish }) => [constraintName[source], constraintsFor(source, wish)]));
    asked = performance.now();
    const stream = await browser.mediaDevices.getUserMedia(constraints);
    for (const { source } of these) {
      const track = source === 'microphone' ? stream.getAudioTracks()[0] : stream.getVideoTracks()[0];
      results.set(source, track ?? 'failed');
    }
  };
  try {
    await ask(requests);
    return results;
  } catch (error) {
    const after = performance.now() - asked;
    const refused = readError(error).name === 'NotAllowedError';
    for (const request of requests) {
      const circumstances = await circumstancesOf(browser, request.source, after);
      if (requests.length === 1 || (refused && circumstances.permission === 'prompt')) {
        results.set(request.source, classifyFailure(error, circumstances));
        continue;
      }
      try {
        await ask([request]);
      } catch (alone) {
        results.set(request.source, classifyFailure(alone, await circumstancesOf(browser, request.source, performance.now() - asked)));
      }
    }
    return results;
  }
}

async function circumstancesOf({ mediaDevices, permissions }: BrowserCapture, source: SourceKind, after: number): Promise<Circumstances> {
  const permission = await askPermissionState(permissions, source);
  const devices = await mediaDevices.enumerateDevices();
  return { permission, listed: devices.some(({ kind }) => kind === deviceKind[source]), after };
}

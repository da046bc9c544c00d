import { readError } from '../read-error.ts';
import { askPermissionState } from './ask-permission-state.ts';
import type { CaptureProblem, SourceKind } from './capture-state.ts';
import type { Circumstances, PermissionAnswer } from './classify-failure.ts';
import { classifyFailure } from './classify-failure.ts';
import type { SourceWish } from './constraints.ts';
import { constraintsFor } from './constraints.ts';

/** Firefox lists few outputs before the person picked them in a question of its own. */
interface OutputQuestion {
  readonly selectAudioOutput?: () => Promise<MediaDeviceInfo>;
}

export interface BrowserCapture {
  readonly mediaDevices: OutputQuestion &
    Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices' | 'getSupportedConstraints' | 'addEventListener' | 'removeEventListener'>;
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
  /** As it was when asked: what is plugged in meanwhile was not refused. */
  let listed: Promise<readonly MediaDeviceInfo[]> = Promise.resolve([]);
  const ask = async (these: readonly SourceRequest[]) => {
    const constraints = Object.fromEntries(these.map(({ source, wish }) => [constraintName[source], constraintsFor(source, wish)]));
    asked = performance.now();
    listed = browser.mediaDevices.enumerateDevices();
    const stream = await browser.mediaDevices.getUserMedia(constraints);
    for (const { source } of these) {
      const track = source === 'microphone' ? stream.getAudioTracks()[0] : stream.getVideoTracks()[0];
      results.set(source, track ?? 'failed');
    }
  };
  /** Of the refusal that came just now. */
  const circumstancesOf = async () => {
    const after = performance.now() - asked;
    const devices = await listed;
    return (source: SourceKind, permission: PermissionAnswer): Circumstances => ({
      permission,
      listed: devices.some(({ kind }) => kind === deviceKind[source]),
      after,
    });
  };
  try {
    await ask(requests);
    return results;
  } catch (error) {
    const circumstances = await circumstancesOf();
    const refused = readError(error).name === 'NotAllowedError';
    for (const request of requests) {
      const { source } = request;
      const permission = await askPermissionState(browser.permissions, source);
      if (requests.length === 1 || (refused && permission === 'prompt')) {
        results.set(source, classifyFailure(error, circumstances(source, permission)));
        continue;
      }
      try {
        await ask([request]);
      } catch (alone) {
        const now = await circumstancesOf();
        results.set(source, classifyFailure(alone, now(source, await askPermissionState(browser.permissions, source))));
      }
    }
    return results;
  }
}

import { useSyncExternalStore } from 'react';
import type { CaptureProblem, CaptureState, SourceState } from '#client/media/capture/capture-state.ts';
import type { MediaSession } from '#client/media/media-session.ts';

export interface CaptureOutcome {
  /** Anything was asked of the browser on this page. */
  readonly tried: boolean;
  readonly asking: boolean;
  readonly microphone: CaptureProblem | null;
  readonly camera: CaptureProblem | null;
}

const untried: CaptureOutcome = { tried: false, asking: false, microphone: null, camera: null };

export function outcomeOf({ asking, microphone, camera }: Pick<CaptureState, 'asking' | 'microphone' | 'camera'>): CaptureOutcome {
  return {
    tried: microphone.state !== 'off' || camera.state !== 'off',
    asking,
    microphone: problemOf(microphone),
    camera: problemOf(camera),
  };
}

const problemOf = ({ state }: SourceState): CaptureProblem | null => (state === 'on' || state === 'off' ? null : state);

let known: { readonly key: string; readonly outcome: CaptureOutcome } = { key: '', outcome: untried };

/** The same object as long as it says the same. */
function stable(outcome: CaptureOutcome): CaptureOutcome {
  const key = JSON.stringify(outcome);
  if (key !== known.key) known = { key, outcome };
  return known.outcome;
}

/** What came of asking for camera and microphone; `untried` before there is a media session. */
export function useCaptureOutcome(session: MediaSession | null): CaptureOutcome {
  const store = session?.capture.store;
  return useSyncExternalStore(
    (listener) => store?.subscribe(listener) ?? (() => undefined),
    () => (store === undefined ? untried : stable(outcomeOf(store.getState()))),
  );
}

import { useEffect } from 'react';
import type { Capture } from '#client/media/capture/capture.ts';
import type { SourceKind, SourceState } from '#client/media/capture/capture-state.ts';

type State = SourceState['state'];

const blocked = (state: State) => state === 'blocked_by_browser' || state === 'dismissed';

/** Notices when the person allows in the browser's settings what was blocked, and takes it up without a click. */
export function useUnblocked(capture: Capture, microphone: State, camera: State): void {
  const watched = [...(blocked(microphone) ? ['microphone' as const] : []), ...(blocked(camera) ? ['camera' as const] : [])].join(' ');

  useEffect(() => {
    if (watched === '' || !('permissions' in navigator)) return undefined;
    const stop = new AbortController();
    for (const source of watched.split(' ') as SourceKind[]) void watch(source, capture, stop.signal);
    return () => {
      stop.abort();
    };
  }, [watched, capture]);
}

async function watch(source: SourceKind, capture: Capture, signal: AbortSignal): Promise<void> {
  try {
    const status = await navigator.permissions.query({ name: source });
    if (signal.aborted) return;
    status.addEventListener(
      'change',
      () => {
        if (status.state === 'granted') void capture.ask([source]);
      },
      { signal },
    );
  } catch {
    // Browsers that do not tell: the person presses *try again*.
  }
}

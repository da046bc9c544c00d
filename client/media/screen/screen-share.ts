import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';

/** text: sharp, few pictures a second, for slides and documents. motion: fluent, for a film. */
export type ScreenKind = 'text' | 'motion';

export interface ScreenState {
  /** What the person chose to show, until they or the browser end it. */
  readonly track: MediaStreamTrack | null;
  /** The one table it goes to; null: it goes nowhere yet. */
  readonly table: string | null;
}

/** The browser's part in it; absent where it cannot show a screen, as on phones. */
export type AskForDisplay = MediaDevices['getDisplayMedia'];

/** One's own screen: chosen in a click, and sent to one table only after that was accepted. It never goes along to another. */
export interface ScreenShare {
  readonly canShare: boolean;
  readonly store: Pick<StoreApi<ScreenState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Call it in a click: the browser asks what to show. False when nothing was chosen. Nothing is sent yet. */
  choose(kind: ScreenKind): Promise<boolean>;
  /** What was chosen goes to this table from now on. */
  sendTo(table: string): void;
  /** What to send to a table; null: nothing. */
  trackFor(table: string): MediaStreamTrack | null;
  stop(): void;
}

/** Of text every line counts, so neither asks for less than the full size. */
const wishes = {
  text: { frameRate: { max: 15 } },
  motion: { frameRate: { max: 30 } },
} as const satisfies Readonly<Record<ScreenKind, MediaTrackConstraints>>;

const hints = { text: 'detail', motion: 'motion' } as const satisfies Readonly<Record<ScreenKind, string>>;

const nothing: ScreenState = { track: null, table: null };

export function createScreenShare(ask: AskForDisplay | undefined): ScreenShare {
  const store = createStore<ScreenState>(() => nothing);
  const { getState, setState } = store;

  function stop() {
    const { track } = getState();
    if (track === null) return;
    setState(nothing);
    track.stop();
  }

  return {
    canShare: ask !== undefined,
    store,
    async choose(kind) {
      // Asked for before anything else is awaited: the browser wants a click.
      const stream = await ask?.({ video: wishes[kind], audio: false }).catch(() => null);
      const track = stream?.getVideoTracks()[0];
      if (track === undefined) return false;
      track.contentHint = hints[kind];
      track.addEventListener('ended', () => {
        if (getState().track === track) setState(nothing);
      });
      const former = getState().track;
      setState({ track, table: null });
      former?.stop();
      return true;
    },
    sendTo(table) {
      if (getState().track !== null) setState({ table });
    },
    trackFor(table) {
      const state = getState();
      return state.table === table ? state.track : null;
    },
    stop,
  };
}

import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Capture } from './capture/capture.ts';
import type { LevelMeters } from './level-meter.ts';
import type { LinkPeer } from './media-link.ts';
import type { Line, LocalMedia, MediaSnapshot, MediaState } from './media-snapshot.ts';
import { createSpeakingDetector } from './speaking.ts';
import { stagePeers } from './stage-peers.ts';
import type { VoiceLevel } from './voice-levels.ts';
import { createVoiceLevels, inSteps, silent } from './voice-levels.ts';
import type { Voices } from './voices.ts';

/** What the snapshot is made of, apart from capture and loudness. */
export interface SessionView {
  readonly state: MediaState;
  readonly stage: MediaSnapshot['stage'];
  readonly peers: readonly LinkPeer[];
  readonly mayPublish: boolean;
  readonly line: Line;
}

export interface SnapshotStore {
  readonly store: Pick<StoreApi<MediaSnapshot>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Makes the snapshot anew; parts that did not change keep their identity. */
  refresh(): void;
  dispose(): void;
}

const levelsEvery = 100;

/** The session as others see it: `view` told at every refresh, voices measured ten times a second while there is a stage. */
export function createSnapshotStore(capture: Capture, voices: Voices, meters: LevelMeters, view: () => SessionView): SnapshotStore {
  const levels = createVoiceLevels(meters);
  const isSpeaking = createSpeakingDetector();
  let own: VoiceLevel = silent;

  function local(mayPublish: boolean): LocalMedia {
    const { microphone, camera, microphoneOn, cameraOn, preview, mirror, signing } = capture.store.getState();
    return { mayPublish, microphone, camera, microphoneOn, cameraOn, preview, mirror, signing, ...own };
  }

  function make(before: MediaSnapshot | null): MediaSnapshot {
    const { state, stage, peers, mayPublish, line } = view();
    const localNow = local(mayPublish);
    return {
      state,
      stage: before !== null && before.stage?.mediaRoom === stage?.mediaRoom ? before.stage : stage,
      peers: stagePeers(before?.peers ?? {}, peers, (personId) => levels.of(personId)),
      audioBlocked: voices.blocked.getState(),
      local: before !== null && same(before.local, localNow) ? before.local : localNow,
      line: before !== null && same(before.line, line) ? before.line : line,
    };
  }

  const store = createStore<MediaSnapshot>(() => make(null));

  function refresh() {
    const { stage, peers } = view();
    levels.follow(new Map(peers.flatMap(({ personId, audio }) => (audio === null ? [] : [[personId, audio] as const]))));
    if (stage !== null) timer ??= setInterval(tick, levelsEvery);
    else stopTicking();
    store.setState(make(store.getState()));
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  function tick() {
    levels.tick();
    const level = capture.store.getState().microphoneOn ? capture.readLevel() : 0;
    own = { speaking: isSpeaking(level), level: inSteps(level) };
    store.setState(make(store.getState()));
  }
  function stopTicking() {
    clearInterval(timer);
    timer = undefined;
    own = silent;
  }

  return {
    store,
    refresh,
    dispose() {
      stopTicking();
      levels.follow(new Map());
    },
  };
}

function same<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}

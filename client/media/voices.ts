import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { createFade } from './fade.ts';
import { readError } from './read-error.ts';

/** One person's sound, playing through one audio element. */
export interface Voice {
  readonly track: MediaStreamTrack;
  /** Heard from now on, faded over `ms` to `volume` (0…1, full unless said). Inaudible until then. */
  fadeIn(ms: number, volume?: number): void;
  fadeOut(ms: number): void;
  stop(): void;
}

/** The page's audio elements. Few and kept, because phones let only elements play that were started in a click. */
export interface Voices {
  /** Whether the browser waits for a click before it plays anything. */
  readonly blocked: Pick<StoreApi<boolean>, 'getState' | 'subscribe'>;
  /** Call it in a click: readies the elements and starts what was held back. */
  unlock(): Promise<void>;
  /** Starts playing at volume zero and muted. */
  play(track: MediaStreamTrack): Voice;
  /** Empty for the system's output. Ignored by browsers that cannot choose. */
  setOutput(deviceId: string): void;
  dispose(): void;
}

const poolSize = 12;

function takesVolume(element: HTMLAudioElement): boolean {
  const before = element.volume;
  element.volume = 0.5;
  const takes = element.volume === 0.5;
  element.volume = before;
  return takes;
}

export function createVoices(document: Document, getContext: () => AudioContext): Voices {
  const blocked = createStore<boolean>(() => false);
  const holder = document.createElement('div');
  holder.hidden = true;
  document.body.append(holder);
  const idle: HTMLAudioElement[] = [];
  const busy = new Set<HTMLAudioElement>();
  let output = '';

  const setSink = (element: HTMLAudioElement) => {
    if ('setSinkId' in element && element.sinkId !== output) element.setSinkId(output).catch(() => undefined);
  };

  function addElement(): HTMLAudioElement {
    const element = document.createElement('audio');
    element.autoplay = true;
    element.muted = true;
    element.volume = 0;
    holder.append(element);
    setSink(element);
    return element;
  }

  /** A newer source interrupts an older `play`; only a refusal means that a click is needed. */
  async function start(element: HTMLAudioElement) {
    try {
      await element.play();
    } catch (error) {
      if (readError(error).name === 'NotAllowedError' && busy.has(element)) blocked.setState(true, true);
    }
  }

  async function unlock() {
    const context = getContext();
    const silence = context.createMediaStreamDestination().stream;
    while (busy.size + idle.length < poolSize) idle.push(addElement());
    const readied = idle.map(async (element) => {
      element.srcObject = silence;
      await element.play().catch(() => undefined);
      if (!busy.has(element)) element.srcObject = null;
    });
    blocked.setState(false, true);
    await Promise.all([context.resume().catch(() => undefined), ...readied, ...[...busy].map(start)]);
  }

  return {
    blocked,
    unlock,
    play(track) {
      const element = idle.pop() ?? addElement();
      busy.add(element);
      const fade = createFade((volume) => {
        element.volume = volume;
      });
      element.muted = true;
      fade.set(0);
      element.srcObject = new MediaStream([track]);
      void start(element);
      return {
        track,
        fadeIn(ms, volume = 1) {
          // Phones ignore `volume`, so that `muted` is what holds a voice back there.
          element.muted = volume < 1 && !takesVolume(element);
          fade.to(volume, ms);
          void start(element);
        },
        fadeOut(ms) {
          fade.to(0, ms, () => {
            element.muted = true;
          });
        },
        stop() {
          fade.set(0);
          element.muted = true;
          element.srcObject = null;
          if (busy.delete(element)) idle.push(element);
        },
      };
    },
    setOutput(deviceId) {
      output = deviceId;
      for (const element of [...idle, ...busy]) setSink(element);
    },
    dispose() {
      for (const element of busy) element.srcObject = null;
      holder.remove();
    },
  };
}

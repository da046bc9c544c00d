import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';

const tryAgainMs = 1000;
/** What is written to see whether the store takes something again: more than a trifle, lest it say yes to that alone. */
const trial = { stream: 'saving', snapshot: { version: 0, schema: 0, state: 'x'.repeat(64 * 1024) } };

/** Whether what people do can be stored. */
export interface Saving {
  isPaused(): boolean;
  /** Calls back whenever that changes; `error`: what the store said. Returns the function that stops it. */
  onChange(listener: (paused: boolean, error: unknown) => void): () => void;
  /** Resolves once it is not paused. */
  goesOn(): Promise<void>;
  stop(): void;
}

/**
 * The same store, watched: when it fails, as on a full disk or with the database away, saving is paused until it takes a write
 * again. That is tried every second, so that it goes on by itself.
 */
export function watchSaving(store: EventStore, clock: Clock): { readonly store: EventStore; readonly saving: Saving } {
  const listeners = new Set<(paused: boolean, error: unknown) => void>();
  let paused = false;
  let stopped = false;
  let cancel = (): void => undefined;

  function failed(error: unknown): void {
    if (paused || stopped) return;
    paused = true;
    tell(error);
    again();
  }

  function again(): void {
    if (!stopped) cancel = clock.at(clock.now() + tryAgainMs, () => void tryOnce());
  }

  async function tryOnce(): Promise<void> {
    try {
      await store.saveSnapshot(trial.stream, trial.snapshot);
      await store.removeStream(trial.stream);
      if (stopped) return;
      paused = false;
      tell(null);
    } catch {
      again();
    }
  }

  function tell(error: unknown): void {
    for (const listener of listeners) listener(paused, error);
  }

  async function watched<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      failed(error);
      throw error;
    }
  }

  function onChange(listener: (paused: boolean, error: unknown) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    store: {
      ...store,
      append: (append) => watched(store.append(append)),
      read: (stream, afterVersion) => watched(store.read(stream, afterVersion)),
      personal: (stream, owner) => watched(store.personal(stream, owner)),
      deadlines: (until, limit) => watched(store.deadlines(until, limit)),
      claimEffects: (node, now, claim) => watched(store.claimEffects(node, now, claim)),
      finishEffect: (stream, key, node) => watched(store.finishEffect(stream, key, node)),
      holdLease: (node, until, streams) => watched(store.holdLease(node, until, streams)),
    },
    saving: {
      isPaused: () => paused,
      onChange,
      goesOn: () =>
        new Promise((resolve) => {
          if (!paused) {
            resolve();
            return;
          }
          const stop = onChange((now) => {
            if (now) return;
            stop();
            resolve();
          });
        }),
      stop() {
        stopped = true;
        cancel();
      },
    },
  };
}

import type { Effect } from '#shared/gathering/react.ts';
import type { SeriesEffect } from '#shared/series/react.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { ClaimedEffect, EventStore } from '#server/ports/event-store.ts';
import { fromStoredEffect } from './stored-forms.ts';
import { fromStoredEffect as seriesEffect } from './stored-series-forms.ts';

const pollMs = 1000;
const leaseMs = 15_000;
const batch = 200;
const slowestRetryMs = 10_000;

/** Done, or not before an instant. */
export type Performed = { readonly done: true } | { readonly done: false; readonly notBefore: number };

export interface Effects {
  /** Effects were just stored. */
  kick(): void;
  /** Takes nothing more and resolves when what runs is done. */
  stop(): Promise<void>;
}

export interface EffectsOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly node: string;
  /** Rejects when the world outside failed; then it is tried again, later each time. */
  readonly perform: (stream: string, effect: Effect | SeriesEffect) => Promise<Performed>;
  readonly onError: (error: unknown) => void;
}

/** Claims effects by lease and performs them outside every lane; who dies half-way leaves them to the next. */
export function startEffects({ store, clock, node, perform, onError }: EffectsOptions): Effects {
  const running = new Set<Promise<void>>();
  let stopped = false;
  let claiming: Promise<void> | null = null;
  let again = false;
  let cancelPoll = (): void => undefined;

  const one = async (claimed: ClaimedEffect): Promise<void> => {
    const { stream, key, attempt } = claimed;
    const effect = fromStoredEffect(claimed) ?? seriesEffect(claimed);
    // Kept for a version that knows it.
    if (effect === null) return;
    try {
      const performed = await perform(stream, effect);
      await (performed.done ? store.finishEffect(stream, key, node) : store.retryEffect(stream, key, node, performed.notBefore));
    } catch (error) {
      onError(error);
      await store.retryEffect(stream, key, node, clock.now() + Math.min(slowestRetryMs, 250 * 2 ** attempt)).catch(onError);
    }
  };

  const claim = async (): Promise<void> => {
    cancelPoll();
    try {
      const now = clock.now();
      for (const claimed of await store.claimEffects(node, now, now + leaseMs, batch)) {
        const work: Promise<void> = one(claimed).finally(() => running.delete(work));
        running.add(work);
      }
    } catch (error) {
      onError(error);
    }
    if (!stopped) cancelPoll = clock.at(clock.now() + pollMs, kick);
  };

  function kick(): void {
    if (stopped) return;
    if (claiming !== null) {
      again = true;
      return;
    }
    claiming = claim().finally(() => {
      claiming = null;
      if (again) {
        again = false;
        kick();
      }
    });
  }
  kick();

  return {
    kick,
    async stop() {
      stopped = true;
      cancelPoll();
      await claiming;
      await Promise.all(running);
    },
  };
}

import type { Effect } from '#shared/gathering/react.ts';
import type { SeriesEffect } from '#shared/series/react.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { ClaimedEffect, EffectKinds, EventStore } from '#server/ports/event-store.ts';
import { fromStoredEffect } from './stored-forms.ts';
import { fromStoredEffect as seriesEffect } from './stored-series-forms.ts';

const pollMs = 1000;
const usual = { leaseMs: 15_000, atOnce: Infinity };
const batch = 200;
const slowestRetryMs = 10_000;

/** Done, or not before an instant. */
export type Performed = { readonly done: true } | { readonly done: false; readonly notBefore: number };

/** Performed, and finished once this is known: meanwhile it is kept, and takes no place from others. */
export interface Pending {
  readonly settles: Promise<Performed>;
}

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
  /** Those it looks after; all unless said. */
  readonly kinds?: EffectKinds;
  /** Longer than performing one can take, milliseconds. */
  readonly leaseMs?: number;
  /** How many are performed at once; as many as there are unless said. */
  readonly atOnce?: number;
  /** Rejects when the world outside failed; then it is tried again, later each time. `attempt` is 1 for the first try. */
  readonly perform: (stream: string, effect: Effect | SeriesEffect, attempt: number) => Promise<Performed | Pending>;
  readonly onError: (error: unknown) => void;
}

/** Claims effects by lease and performs them outside every lane; who dies half-way leaves them to the next. */
export function startEffects(options: EffectsOptions): Effects {
  const { store, clock, node, kinds, perform, onError } = options;
  const { leaseMs, atOnce } = { ...usual, ...options };
  const running = new Set<Promise<void>>();
  /** Of those that run, how many take a place. */
  let busy = 0;
  /** The last claim took as many as it might, so that more may wait for a place. */
  let more = false;
  let stopped = false;
  let claiming: Promise<void> | null = null;
  let again = false;
  let cancelPoll = (): void => undefined;

  const one = async (claimed: ClaimedEffect, leave: () => void): Promise<void> => {
    const { stream, key, attempt } = claimed;
    const effect = fromStoredEffect(claimed) ?? seriesEffect(claimed);
    // Kept for a version that knows it.
    if (effect === null) return;
    try {
      const done = await perform(stream, effect, attempt);
      leave();
      const performed = 'settles' in done ? await done.settles : done;
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
      const limit = Math.min(batch, atOnce - busy);
      more = true;
      const taken = limit <= 0 ? [] : await store.claimEffects(node, now, { leaseUntil: now + leaseMs, limit, kinds });
      more = taken.length >= limit;
      for (const claimed of taken) {
        busy++;
        const leave = once(() => {
          busy--;
          if (more) kick();
        });
        const work: Promise<void> = one(claimed, leave).finally(() => {
          leave();
          running.delete(work);
        });
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

function once(act: () => void): () => void {
  let acted = false;
  return () => {
    if (!acted) act();
    acted = true;
  };
}

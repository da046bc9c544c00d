import type { Clock } from '#server/ports/clock.ts';
import type { DeadlineChange, EventStore } from '#server/ports/event-store.ts';

const pollMs = 500;
/** Deadlines due this soon get a timer of their own; the rest wait for the next poll. */
const aheadMs = 1000;
/** The gatherings of those due this soon are read, so that none comes late for that. */
const prepareAheadMs = 30_000;
const batch = 1000;
/** After a failure the next try waits this long. */
const retryMs = 1000;

export interface Deadlines {
  /** Deadlines just stored, so that a near one does not wait for the poll. */
  noticed(stream: string, changes: readonly DeadlineChange[]): void;
  /** Whether everything that is due soon was read once since the start. */
  isPrepared(): boolean;
  stop(): void;
}

export interface DeadlinesOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Submits the deadline to its gathering; the decision says whether it still stands, so firing twice is harmless. */
  readonly fire: (stream: string, key: string, due: number) => Promise<void>;
  /** Has what a deadline of this stream will need. */
  readonly prepare: (stream: string) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/** Timers for the deadlines in the store: none is lost by a restart, for the rows outlive this process. */
export function startDeadlines({ store, clock, fire, prepare, onError }: DeadlinesOptions): Deadlines {
  const armed = new Map<string, () => void>();
  let stopped = false;
  let prepared = false;
  let cancelPoll = (): void => undefined;

  const arm = (stream: string, key: string, due: number): void => {
    const name = JSON.stringify([stream, key, due]);
    if (stopped || armed.has(name)) return;
    const cancel = clock.at(due, () => {
      fire(stream, key, due)
        .catch((error: unknown) => {
          onError(error);
          // Keeps its name for a while, so that a store in trouble is not asked in a tight loop.
          return new Promise<void>((resolve) => void clock.at(clock.now() + retryMs, resolve));
        })
        .finally(() => armed.delete(name));
    });
    armed.set(name, cancel);
  };

  const poll = async (): Promise<void> => {
    try {
      const coming = await store.deadlines(clock.now() + prepareAheadMs, batch);
      const soon = clock.now() + aheadMs;
      for (const { stream, key, due } of coming) if (due <= soon) arm(stream, key, due);
      // What cannot be read is said when its deadline fires.
      const streams = [...new Set(coming.map(({ stream }) => stream))];
      void Promise.allSettled(streams.map(prepare)).then(() => (prepared = true));
    } catch (error) {
      onError(error);
    }
    if (!stopped) cancelPoll = clock.at(clock.now() + pollMs, () => void poll());
  };
  void poll();

  return {
    noticed(stream, changes) {
      const soon = clock.now() + aheadMs;
      for (const { key, due } of changes) if (due !== null && due <= soon) arm(stream, key, due);
    },
    isPrepared: () => prepared,
    stop() {
      stopped = true;
      cancelPoll();
      for (const cancel of armed.values()) cancel();
      armed.clear();
    },
  };
}

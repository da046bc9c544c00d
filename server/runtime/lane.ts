/** Refused because too much waits already. */
export class LaneFull extends Error {}
/** Refused because the lane is stopping. */
export class LaneClosed extends Error {}

/** Runs tasks one after another, in the order they came. */
export interface Lane {
  /** Rejects with LaneFull or LaneClosed without running the task, else settles as the task does. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Takes nothing more and resolves when what waits is done. */
  drain(): Promise<void>;
}

/** @param capacity How many tasks may wait, the running one included. */
export function createLane(capacity: number): Lane {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let closed = false;
  return {
    run(task) {
      if (closed) return Promise.reject(new LaneClosed());
      if (waiting >= capacity) return Promise.reject(new LaneFull());
      waiting++;
      const result = tail.then(task).finally(() => waiting--);
      tail = result.catch(() => undefined);
      return result;
    },
    async drain() {
      closed = true;
      await tail;
    },
  };
}

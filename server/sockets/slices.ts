/** Longest that many small jobs may hold up the event loop at a time, ms; one job that takes longer is not cut short. */
const mostMs = 8;

/** Runs small jobs in the order they came, a few milliseconds of them at a time: whoever else waits gets a turn in between. */
export interface Slices {
  /** Soon; a job that throws is told to `onError`, and the others go on. */
  add(job: () => void): void;
}

export function createSlices(onError: (error: unknown) => void, now: () => number = () => performance.now()): Slices {
  let jobs: (() => void)[] = [];
  /** Where in `jobs` the next one is. */
  let next = 0;

  function goOn(): void {
    const began = now();
    do {
      const job = jobs[next];
      next += 1;
      try {
        job?.();
      } catch (error) {
        onError(error);
      }
    } while (next < jobs.length && now() - began < mostMs);
    if (next < jobs.length) {
      setImmediate(goOn);
      return;
    }
    jobs = [];
    next = 0;
  }

  return {
    add(job) {
      if (jobs.length === 0) setImmediate(goOn);
      jobs.push(job);
    },
  };
}

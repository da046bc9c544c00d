import { backOff } from './back-off.ts';

/** Brings what one source sends to one media room in line with what is desired. */
export interface Outgoing {
  /** Call it whenever what is desired may have changed. Opening takes effect before it returns unless a publish is under way, muting in any case. */
  refresh(): void;
  close(): void;
}

/**
 * Takes one step after the other while `step` has one to take (null: all is as desired); after a failure, which `onFailed` is told of,
 * again after a while that grows. `meanwhile` is called where something else may be desired while a step is under way.
 */
export function stepByStep(
  step: () => Promise<void> | null,
  onFailed: () => void,
  random: () => number,
  meanwhile: () => void = () => undefined,
): Outgoing {
  let busy = false;
  let closed = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function refresh() {
    if (closed) return;
    if (busy) {
      meanwhile();
      return;
    }
    const work = step();
    if (work === null) return;
    busy = true;
    clearTimeout(retry);
    work.then(
      () => {
        busy = false;
        failures = 0;
        refresh();
      },
      () => {
        busy = false;
        onFailed();
        failures += 1;
        if (!closed) retry = setTimeout(refresh, backOff(failures, random));
      },
    );
  }

  return {
    refresh,
    close() {
      closed = true;
      clearTimeout(retry);
    },
  };
}

import type { Clock } from '#server/ports/clock.ts';
import type { Hints } from '#server/ports/hints.ts';
import type { Revisions } from '#server/ports/revisions.ts';
import type { Gatherings } from './gatherings.ts';

/** Whatever hints are lost, what is shown is this much older at most, ms, and the time it takes to read. */
const pollMs = 1_000;

export interface FollowedNodes {
  stop(): void;
}

/** Keeps the gatherings in memory up to what other nodes write: at a hint at once, and without one at the next look. */
export function followNodes(parts: {
  readonly gatherings: Pick<Gatherings, 'loaded' | 'follow' | 'remove'>;
  readonly hints: Hints;
  readonly revisions: Revisions;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}): FollowedNodes {
  const { gatherings, hints, revisions, clock, onError } = parts;
  const hinted = new Set<string>();
  const seen = new Map<string, number>();
  let following = false;
  let stopped = false;
  let cancel = (): void => undefined;

  /** Hints that come while one is followed are one more. */
  async function followHints(): Promise<void> {
    if (following) return;
    following = true;
    while (hinted.size > 0 && !stopped) {
      const streams = [...hinted];
      hinted.clear();
      await gatherings.follow(streams).catch(onError);
    }
    following = false;
  }

  async function look(): Promise<void> {
    const loaded = (await gatherings.loaded()).map(({ stream }) => stream);
    const now = loaded.length === 0 ? new Map<string, number>() : await revisions.of(loaded);
    const changed = [...now].filter(([stream, revision]) => seen.get(stream) !== revision);
    await gatherings.follow(changed.map(([stream]) => stream));
    // Gone for good, on another node.
    for (const stream of seen.keys()) if (!now.has(stream)) await gatherings.remove(stream);
    seen.clear();
    for (const [stream, revision] of now) seen.set(stream, revision);
  }

  const again = (): void => {
    if (stopped) return;
    look()
      .catch(onError)
      .finally(() => {
        if (!stopped) cancel = clock.at(clock.now() + pollMs, again);
      });
  };
  const stopHints = hints.onStored((stream) => {
    hinted.add(stream);
    void followHints();
  });
  again();
  return {
    stop() {
      stopped = true;
      stopHints();
      cancel();
    },
  };
}

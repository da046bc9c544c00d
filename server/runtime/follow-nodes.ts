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
  /** Under way, and asked for once more meanwhile: one whose store is slow holds up no other. */
  const following = new Set<string>();
  const hinted = new Set<string>();
  const seen = new Map<string, number>();
  let stopped = false;
  let cancel = (): void => undefined;

  function follow(stream: string): void {
    if (following.has(stream)) {
      hinted.add(stream);
      return;
    }
    following.add(stream);
    gatherings
      .follow([stream])
      .catch((error: unknown) => {
        // The next look finds it changed.
        seen.delete(stream);
        onError(error);
      })
      .finally(() => {
        following.delete(stream);
        if (hinted.delete(stream) && !stopped) follow(stream);
      });
  }

  async function look(): Promise<void> {
    const loaded = (await gatherings.loaded()).map(({ stream }) => stream);
    const now = loaded.length === 0 ? new Map<string, number>() : await revisions.of(loaded);
    const changed = [...now].filter(([stream, revision]) => seen.get(stream) !== revision);
    // Gone for good, on another node.
    for (const stream of loaded) if (seen.has(stream) && !now.has(stream)) await gatherings.remove(stream);
    seen.clear();
    for (const [stream, revision] of now) seen.set(stream, revision);
    for (const [stream] of changed) follow(stream);
  }

  const again = (): void => {
    if (stopped) return;
    look()
      .catch(onError)
      .finally(() => {
        if (!stopped) cancel = clock.at(clock.now() + pollMs, again);
      });
  };
  const stopHints = hints.onStored(follow);
  again();
  return {
    stop() {
      stopped = true;
      stopHints();
      cancel();
    },
  };
}

/** Lets at most `limit` media rooms exist at once; who waits is served in order. */
export interface Slots {
  /** Resolves to a function that frees the slot, or to null if it is not wanted any more when its turn comes. */
  take(isWanted: () => boolean): Promise<(() => void) | null>;
}

/** `makeRoom` is called when somebody waits for a slot and all are taken. */
export function createSlots(limit: number, makeRoom: () => void): Slots {
  let taken = 0;
  let freed: (() => void) | null = null;
  let lane: Promise<unknown> = Promise.resolve();

  async function next(isWanted: () => boolean): Promise<(() => void) | null> {
    while (isWanted() && taken >= limit) {
      const free = new Promise<void>((resolve) => {
        freed = resolve;
      });
      makeRoom();
      await free;
    }
    if (!isWanted()) return null;
    taken += 1;
    let held = true;
    return () => {
      if (held) taken -= 1;
      held = false;
      freed?.();
    };
  }

  return {
    take(isWanted) {
      const turn = lane.then(() => next(isWanted));
      lane = turn;
      return turn;
    },
  };
}

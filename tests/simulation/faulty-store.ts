import type { Random } from '#shared/primitives/seeded-random.ts';
import type { EventStore } from '#server/ports/event-store.ts';

/** A store whose appends now and then fail before they are written, or are written and the answer is lost. */
export function faultyStore(store: EventStore, random: Random, share: number): EventStore {
  return {
    ...store,
    async append(append) {
      const luck = random.next();
      if (luck < share / 2) throw new Error('the disk said no');
      const outcome = await store.append(append);
      if (luck < share) throw new Error('the answer was lost');
      return outcome;
    },
  };
}

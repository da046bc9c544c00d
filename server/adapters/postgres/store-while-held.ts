import type { EventStore } from '#server/ports/event-store.ts';
import { DatabaseError } from './database-error.ts';
import type { HeldDatabase } from './hold-database.ts';

const notHeld =
  'The database in DATABASE_URL is not held by this Foyer: its connection was lost, and until it has it again, another may be writing to it.';

/**
 * The same store, in which nothing is written while the database is not held: for then somebody else may hold it and never see what is
 * written here. What is asked meanwhile is rejected, as when the database is away, so that saving is paused until it is held again.
 */
export function storeWhileHeld(store: EventStore, hold: Pick<HeldDatabase, 'isHeld'>): EventStore {
  const whileHeld =
    <Given extends unknown[], Answer>(write: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      if (!hold.isHeld()) throw new DatabaseError(notHeld);
      return write(...given);
    };
  return {
    ...store,
    append: whileHeld((append) => store.append(append)),
    erase: whileHeld((stream, owner, at) => store.erase(stream, owner, at)),
    removeStream: whileHeld((stream) => store.removeStream(stream)),
    saveSnapshot: whileHeld((stream, snapshot) => store.saveSnapshot(stream, snapshot)),
    claimEffects: whileHeld((node, now, claim) => store.claimEffects(node, now, claim)),
    holdLease: whileHeld((node, until, streams) => store.holdLease(node, until, streams)),
  };
}

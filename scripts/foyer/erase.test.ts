import { expect, it } from 'vitest';
import { openSqliteStores, type SqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { eraseGathering } from './erase.ts';

const entry = { slug: 'K7PW3M', stream: 'gathering-1' };

/** Stores that fail from so many writes on, as those of a process that is killed do. */
function endingAfter(writes: number, { eventStore, accessStore }: SqliteStores): SqliteStores {
  let left = writes;
  const mortal =
    <Given extends unknown[]>(write: (...given: Given) => Promise<void>) =>
    (...given: Given): Promise<void> =>
      left-- > 0 ? write(...given) : Promise.reject(new Error('killed'));
  return {
    eventStore: {
      ...eventStore,
      erase: mortal((stream, owner, at) => eventStore.erase(stream, owner, at)),
      removeStream: mortal((stream) => eventStore.removeStream(stream)),
    },
    accessStore: { ...accessStore, removeGathering: mortal((stream) => accessStore.removeGathering(stream)) },
  };
}

it.each([0, 1, 2, 3])('erases a gathering whole by being asked again, killed after %i of its steps', async (steps) => {
  const stores = openSqliteStores(temporaryFolder());
  const { eventStore, accessStore } = stores;
  const personal = ['ada', 'bob'].map((owner) => ({ owner, key: 'name', value: owner }));
  await eventStore.append(appendOf({ personal }));
  await accessStore.addGathering({ ...entry, createdAt: 10, expiresAt: null });
  await expect(eraseGathering(endingAfter(steps, stores), entry)).rejects.toThrow('killed');
  expect(await accessStore.gatheringBySlug(entry.slug)).not.toBeNull();
  await eraseGathering(stores, entry);
  expect(await accessStore.gatheringBySlug(entry.slug)).toBeNull();
  expect(await eventStore.read(entry.stream, 0)).toEqual([]);
  expect(await eventStore.personal(entry.stream)).toEqual([]);
  expect(await eventStore.erasures()).toHaveLength(2);
  await eventStore.close();
});

import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { accessStoreContract } from '#tests/contract/access-store.ts';
import { eventStoreContract } from '#tests/contract/event-store.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

eventStoreContract('SQLite', () => openSqliteStores(temporaryFolder()).eventStore);
accessStoreContract('SQLite', () => {
  const { eventStore, accessStore } = openSqliteStores(temporaryFolder());
  return { store: accessStore, close: () => eventStore.close() };
});

import { createMemoryAccessStore } from '#server/adapters/memory/access-store.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { accessStoreContract } from '#tests/contract/access-store.ts';
import { eventStoreContract } from '#tests/contract/event-store.ts';

eventStoreContract('memory', createMemoryEventStore);
accessStoreContract('memory', () => ({ store: createMemoryAccessStore(), close: () => Promise.resolve() }));

import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import type { Json, StoredEvent } from '#server/ports/event-store.ts';
import type { Upcasters } from '#server/runtime/upcast.ts';
import { upcast, upcastOnRead } from '#server/runtime/upcast.ts';
import { upcasters as written } from '#server/runtime/upcasters.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { expect, it } from 'vitest';

const upcasters: Upcasters = {
  'table-opened': {
    1: (data) => ({ ...(data as { topic: string }), seats: 6 }),
    2: (data) => {
      const { topic, seats } = data as { topic: string; seats: number };
      return { title: topic, seats };
    },
  },
};

function event(type: string, schema: number, data: Json): StoredEvent {
  return { version: 1, at: 1000, commandId: 'command', actor: null, type, schema, data };
}

it('brings old data through every version to the newest', () => {
  expect(upcast(event('table-opened', 1, { topic: 'Trees' }), upcasters)).toEqual(event('table-opened', 3, { title: 'Trees', seats: 6 }));
  expect(upcast(event('table-opened', 2, { topic: 'Trees', seats: 4 }), upcasters)).toEqual(
    event('table-opened', 3, { title: 'Trees', seats: 4 }),
  );
});

it.each([
  event('table-opened', 3, { title: 'Trees' }),
  event('table-opened', 9, 'newer'),
  event('unknown', 1, {}),
  event('toString', 1, {}),
])('hands on untouched what it has no step for: %o', (untouched) => {
  expect(upcast(untouched, upcasters)).toBe(untouched);
});

it('changes what is read, never what is stored', async () => {
  const store = createMemoryEventStore();
  const events = [
    { type: 'table-opened', schema: 1, data: { topic: 'Trees' } },
    { type: 'unknown', schema: 7, data: [1] },
  ];
  await upcastOnRead(store, upcasters).append(appendOf({ events }));
  expect(await upcastOnRead(store, upcasters).read('gathering-1', 0)).toMatchObject([
    { type: 'table-opened', schema: 3, data: { title: 'Trees', seats: 6 }, version: 1 },
    { type: 'unknown', schema: 7, data: [1], version: 2 },
  ]);
  expect(await store.read('gathering-1', 0)).toMatchObject(events);
});

it('reads plans from before they carried figures', () => {
  const early = event('PlanFrozen', 1, { plan: { tableSize: 4, tables: [], repeats: 2, repeatsBound: 1 } });
  const figures = { repeats: 2, repeatsBound: 1, sameOrganisation: 0, outlook: null, reasons: [] };
  expect(upcast(early, written)).toEqual(event('PlanFrozen', 2, { plan: { tableSize: 4, tables: [], figures } }));
});

it('reads cards, tables and gatherings from before the Chatham House rule: everybody goes by name', () => {
  const card = { id: 'c', kind: 'need', table: 't', tableNumber: 1, question: null, themes: [] };
  expect(upcast(event('CardWritten', 1, { card: { ...card, author: 'ana' } }), written)).toEqual(
    event('CardWritten', 2, { card: { ...card, origin: { kind: 'named', author: 'ana' } } }),
  );
  for (const type of ['GatheringCreated', 'AboutEdited'])
    expect(upcast(event(type, 1, { about: { door: 'open' } }), written)).toEqual(
      event(type, 3, { about: { door: 'open', chathamHouse: false, attendanceList: false } }),
    );
  expect(upcast(event('TableOpened', 1, { table: { id: 't' } }), written)).toEqual(
    event('TableOpened', 2, { table: { id: 't', chathamHouse: false } }),
  );
});

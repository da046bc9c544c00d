import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';

it('gives back everything after it was closed and opened again', async () => {
  const folder = temporaryFolder();
  const before = openSqliteStores(folder);
  await before.eventStore.append(
    appendOf({
      personal: [{ owner: 'ada', key: 'name', value: 'Ada' }],
      deadlines: [{ key: 'bell', due: 500 }],
      effects: [{ key: 'mail', kind: 'mail', data: 'letter' }],
    }),
  );
  await before.eventStore.saveSnapshot('gathering-1', { version: 1, schema: 1, state: { phase: 'hall' } });
  await before.eventStore.claimEffects('former', 10, { leaseUntil: 100, limit: 1 });
  await before.accessStore.addGathering({ slug: 'ABC234', stream: 'gathering-1', createdAt: 10, expiresAt: null });
  await before.eventStore.close();

  const { eventStore, accessStore } = openSqliteStores(folder);
  expect(await eventStore.read('gathering-1', 0)).toHaveLength(1);
  expect(await eventStore.append(appendOf())).toEqual({ ok: false, reason: 'duplicate', version: 1 });
  expect(await eventStore.personal('gathering-1')).toEqual([{ owner: 'ada', key: 'name', value: 'Ada' }]);
  expect(await eventStore.deadlines(500, 10)).toEqual([{ stream: 'gathering-1', key: 'bell', due: 500 }]);
  expect(await eventStore.loadSnapshot('gathering-1')).toEqual({ version: 1, schema: 1, state: { phase: 'hall' } });
  expect(await eventStore.claimEffects('new', 50, { leaseUntil: 200, limit: 1 })).toEqual([]);
  expect(await eventStore.claimEffects('new', 101, { leaseUntil: 200, limit: 1 })).toMatchObject([
    { key: 'mail', data: 'letter', attempt: 2 },
  ]);
  expect((await accessStore.gatheringBySlug('ABC234'))?.stream).toBe('gathering-1');
  await eventStore.close();
});

it('stores nothing in a file that was replaced while it is open, and goes on once it is back', async () => {
  const folder = temporaryFolder();
  const { eventStore } = openSqliteStores(folder);
  expect(await eventStore.append(appendOf())).toMatchObject({ ok: true });
  const file = join(folder, 'foyer.sqlite');
  renameSync(file, `${file}.aside`);
  const next = appendOf({ expectedVersion: 1, commandId: 'next' });
  await expect(eventStore.append(next)).rejects.toThrow('was replaced or taken away while Foyer runs');
  writeFileSync(file, 'another one');
  await expect(eventStore.append(next)).rejects.toThrow('was replaced or taken away while Foyer runs');
  renameSync(`${file}.aside`, file);
  expect(await eventStore.append(next)).toMatchObject({ ok: true, version: 2 });
  await eventStore.close();
});

it('keeps personal strings in the table of personal data and in no other', async () => {
  const folder = temporaryFolder();
  const { eventStore } = openSqliteStores(folder);
  const personal = [{ owner: 'person-1', key: 'name', value: 'Grace Hopper' }];
  await eventStore.append(appendOf({ personal, deadlines: [{ key: 'bell', due: 1 }], effects: [{ key: 'mail', kind: 'mail', data: {} }] }));
  await eventStore.close();
  expect(tablesThatHold(join(folder, 'foyer.sqlite'), 'Grace Hopper')).toEqual(['personal']);
});

it('leaves no byte of what was erased, not even while it is open', async () => {
  const folder = temporaryFolder();
  const value = `Grace Hopper ${'met everyone. '.repeat(1000)}`;
  const { eventStore: before } = openSqliteStores(folder);
  await before.append(appendOf({ personal: [{ owner: 'grace', key: 'profile', value }] }));
  await before.close();
  const { eventStore } = openSqliteStores(folder);
  await eventStore.append(appendOf({ expectedVersion: 1, personal: [{ owner: 'grace', key: 'word', value: 'I met everyone.' }] }));
  expect(filesThatHold(folder, 'met everyone.')).toEqual(['foyer.sqlite', 'foyer.sqlite-wal']);

  await eventStore.erase('gathering-1', 'grace', 2000);
  expect(filesThatHold(folder, 'met everyone.')).toEqual([]);
  await eventStore.close();
});

it('leaves no byte of what an append takes away, nor of what it puts in place of it', async () => {
  const folder = temporaryFolder();
  const { eventStore } = openSqliteStores(folder);
  const card = (value: string | null) => ({ owner: 'grace', key: 'card', value });
  await eventStore.append(appendOf({ personal: [card('COBOL for all')] }));
  expect(filesThatHold(folder, 'COBOL')).not.toEqual([]);
  await eventStore.append(appendOf({ expectedVersion: 1, personal: [card(null), card('Words for all')] }));
  expect(filesThatHold(folder, 'COBOL')).toEqual([]);
  expect(await eventStore.personal('gathering-1')).toEqual([card('Words for all')]);
  await eventStore.append(appendOf({ expectedVersion: 2, personal: [card(null)] }));
  expect(filesThatHold(folder, 'Words for all')).toEqual([]);
  await eventStore.close();
});

function filesThatHold(folder: string, text: string): string[] {
  return readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(text));
}

function tablesThatHold(file: string, text: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const holding = tables
    .map(({ name }) => String(name))
    .filter((name) => JSON.stringify(database.prepare(`SELECT * FROM ${name}`).all()).includes(text));
  database.close();
  return holding;
}

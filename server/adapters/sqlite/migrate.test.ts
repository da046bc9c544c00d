import { migrate } from '#server/adapters/sqlite/migrate.ts';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';

const first = 'CREATE TABLE seats (name TEXT) STRICT';
const second = "ALTER TABLE seats ADD COLUMN taken INTEGER NOT NULL DEFAULT 0; INSERT INTO seats VALUES ('window', 1)";

const seatsIn = (database: DatabaseSync) =>
  database
    .prepare('SELECT name, taken FROM seats')
    .all()
    .map((row) => ({ ...row }));
const schemaVersion = (database: DatabaseSync) => database.prepare('PRAGMA user_version').get()?.['user_version'];

it('runs what is new, once, and keeps what is there', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database, [first]);
  database.exec("INSERT INTO seats VALUES ('door')");
  migrate(database, [first, second]);
  migrate(database, [first, second]);
  expect(seatsIn(database)).toEqual([
    { name: 'door', taken: 0 },
    { name: 'window', taken: 1 },
  ]);
  expect(schemaVersion(database)).toBe(2);
});

it('leaves nothing of a migration that fails, and goes on from there when it is mended', () => {
  const database = new DatabaseSync(':memory:');
  expect(() => {
    migrate(database, [first, `${second}; SELECT nonsense`]);
  }).toThrow(/nonsense/);
  expect(schemaVersion(database)).toBe(1);
  migrate(database, [first, second]);
  expect(seatsIn(database)).toEqual([{ name: 'window', taken: 1 }]);
});

it('refuses data of a newer version', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database, [first, second]);
  expect(() => {
    migrate(database, [first]);
  }).toThrow('written by a newer Foyer (schema 2, this one knows 1)');
});

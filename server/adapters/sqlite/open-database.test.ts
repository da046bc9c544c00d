import { openDatabase } from '#server/adapters/sqlite/open-database.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('syncs every commit: the values that SQLite says are in force', () => {
  const database = openDatabase(join(temporaryFolder(), 'foyer.sqlite'));
  const inForce = (pragma: string) => Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
  expect(inForce('journal_mode')).toBe('wal');
  expect(inForce('synchronous')).toBe(2);
  expect(inForce('secure_delete')).toBe(1);
  expect(inForce('foreign_keys')).toBe(0);
  expect(inForce('busy_timeout')).toBe(1000);
  database.close();
});

it('leaves a file alone that is no database', () => {
  const file = join(temporaryFolder(), 'foyer.sqlite');
  writeFileSync(file, 'a shopping list, longer than the header of a database would be: '.repeat(20));
  expect(() => openDatabase(file)).toThrow('is damaged (file is not a database)');
});

it('Z3 says in a sentence that a file is damaged, and touches it no further', () => {
  const file = join(temporaryFolder(), 'foyer.sqlite');
  const database = openDatabase(file);
  database.exec("INSERT INTO personal VALUES ('s', 'o', 'k', '\"' || hex(randomblob(100000)) || '\"'); PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(7, 4096 * 2, 4096 * 4);
  writeFileSync(file, bytes);
  expect(() => openDatabase(file)).toThrow(/foyer\.sqlite is damaged \(.+\): move it aside and put the latest backup in its place\.$/);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

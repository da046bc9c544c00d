import { openDatabase } from '#server/adapters/sqlite/open-database.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { writeFileSync } from 'node:fs';
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
  expect(() => openDatabase(file)).toThrow('file is not a database');
});

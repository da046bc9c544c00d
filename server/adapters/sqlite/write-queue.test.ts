import { openDatabase } from '#server/adapters/sqlite/open-database.ts';
import { createWriteQueue } from '#server/adapters/sqlite/write-queue.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

let file: string;
let database: DatabaseSync;
let write: <T>(work: () => T) => Promise<T>;
let insert: (name: string) => number;

beforeEach(() => {
  file = join(temporaryFolder(), 'foyer.sqlite');
  database = openDatabase(file);
  database.exec('CREATE TABLE notes (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const queue = createWriteQueue(database);
  write = queue.write;
  const add = database.prepare('INSERT INTO notes (name, text) VALUES (?, ?)');
  insert = (name) => Number(add.run(name, 'x'.repeat(2000)).changes);
  onTestFinished(() => {
    queue.close();
    database.close();
  });
});

/** Seen from outside, hence only what is committed. */
function committed(): string[] {
  const reader = new DatabaseSync(file, { readOnly: true });
  const rows = reader.prepare('SELECT name FROM notes ORDER BY rowid').all();
  reader.close();
  return rows.map(({ name }) => String(name));
}

const logSize = () => statSync(`${file}-wal`).size;

it('answers only when the work is committed', async () => {
  const writing = write(() => insert('a'));
  expect(committed()).toEqual([]);
  expect(await writing).toBe(1);
  expect(committed()).toEqual(['a']);
});

it('commits what comes in one turn together, in order', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `together-${index}`);
  const add = database.prepare("INSERT INTO notes (name, text) VALUES (?, '')");
  const start = logSize();
  await Promise.all(names.map((name) => write(() => add.run(name))));
  const together = logSize() - start;
  for (const name of names) await write(() => add.run(`${name} alone`));
  const alone = logSize() - start - together;

  expect(committed().slice(0, 40)).toEqual(names);
  expect(together).toBeLessThan(alone / 10);
});

it('takes more in one turn than one transaction holds', async () => {
  const names = Array.from({ length: 600 }, (_, index) => `many-${index}`);
  await Promise.all(names.map((name) => write(() => insert(name))));
  expect(committed()).toEqual(names);
});

it('undoes the work that throws and lets the rest of its transaction pass', async () => {
  const [before, thrown, constraint, after] = await Promise.allSettled([
    write(() => insert('a')),
    write(() => {
      insert('half');
      throw new Error('Changed my mind.');
    }),
    write(() => insert('half') + insert('a')),
    write(() => insert('b')),
  ]);
  expect(before.status).toBe('fulfilled');
  expect(thrown).toMatchObject({ status: 'rejected', reason: { message: 'Changed my mind.' } });
  expect(constraint).toMatchObject({ status: 'rejected', reason: { message: /UNIQUE constraint/ } });
  expect(after.status).toBe('fulfilled');
  expect(committed()).toEqual(['a', 'b']);
});

describe('with the disk full', () => {
  const allow = (pages: number) => database.prepare(`PRAGMA max_page_count = ${pages}`).get();

  it('refuses the whole transaction, acknowledges nothing, and works again when there is room', async () => {
    await write(() => insert('before'));
    allow(1);
    const names = Array.from({ length: 9 }, (_, index) => `full-${index}`);
    const outcomes = await Promise.allSettled([...names.map((name) => write(() => insert(name))), write(() => 'nothing to write')]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'database or disk is full' } });
    }
    expect(committed()).toEqual(['before']);

    allow(100_000);
    await write(() => insert('after'));
    expect(committed()).toEqual(['before', 'after']);
  });
});

it('waits for somebody who holds the lock for a moment too long, then refuses, then works again', async () => {
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  await expect(write(() => insert('a'))).rejects.toThrow('database is locked');
  other.exec('ROLLBACK');
  other.close();
  await write(() => insert('b'));
  expect(committed()).toEqual(['b']);
});

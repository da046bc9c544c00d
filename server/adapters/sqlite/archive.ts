import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promised } from '#server/adapters/promised.ts';
import { archiveTableNames, columnsOf, tablesThatCount, type Archive, type ArchivedRow, type ArchiveTable } from '#server/ports/archive.ts';
import type { Json } from '#server/ports/event-store.ts';

type Stored = Readonly<Record<string, string | number | null>>;

/** Everything in this database. `close` is what ends it. */
export function createArchive(database: DatabaseSync, close: () => void): Archive {
  const isEmpty = (): boolean => tablesThatCount.every((table) => database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined);

  async function* rows(): AsyncIterable<ArchivedRow> {
    // What others write meanwhile is not seen within a transaction.
    database.exec('BEGIN');
    try {
      for (const table of archiveTableNames) {
        await nextTurn();
        const columns = columnsOf(table).map(([name]) => name);
        const order = table === 'effects' ? 'id' : columns.slice(0, 3).join(', ');
        for (const row of database.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${order}`).iterate())
          yield { table, row: toRow(table, row as Stored) };
      }
    } finally {
      database.exec('COMMIT');
    }
  }

  async function fill(given: AsyncIterable<ArchivedRow>): Promise<void> {
    database.exec('BEGIN IMMEDIATE');
    try {
      if (!isEmpty()) throw new Error('Only an empty store can be filled.');
      const inserts = new Map(archiveTableNames.map((table) => [table, prepareInsert(database, table)]));
      for (const table of archiveTableNames) database.exec(`DELETE FROM ${table}`);
      for await (const { table, row } of given) inserts.get(table)?.run(...valuesOf(table, row));
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    rows,
    fill,
    isEmpty: () => promised(isEmpty),
    close: () => promised(close),
  };
}

function prepareInsert(database: DatabaseSync, table: ArchiveTable) {
  const columns = columnsOf(table).map(([name]) => name);
  return database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
}

function toRow(table: ArchiveTable, stored: Stored): ArchivedRow['row'] {
  const row: Record<string, Json> = {};
  for (const [name, kind] of columnsOf(table)) {
    const value = stored[name] ?? null;
    if (kind === 'json') row[name] = JSON.parse(String(value)) as Json;
    else row[name] = kind === 'flag' ? value === 1 : value;
  }
  return row;
}

function valuesOf(table: ArchiveTable, row: ArchivedRow['row']): SQLInputValue[] {
  return columnsOf(table).map(([name, kind]) => {
    const value = row[name] ?? null;
    if (kind === 'json') return JSON.stringify(value);
    return kind === 'flag' ? Number(value === true) : (value as string | number | null);
  });
}

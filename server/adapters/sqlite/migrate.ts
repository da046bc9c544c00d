import type { DatabaseSync } from 'node:sqlite';

/**
 * Brings a database forward: runs the migrations it has not seen, each in its own transaction.
 * The schema version (`PRAGMA user_version`) is the number of migrations that have run; there is no way back.
 */
export function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  const version = schemaVersion(database);
  if (version > migrations.length) {
    throw new Error(
      `These data were written by a newer Foyer (schema ${version}, this one knows ${migrations.length}): start that version, or restore a backup.`,
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index >= version) run(database, sql, index + 1);
  }
}

function run(database: DatabaseSync, sql: string, version: number): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(sql);
    database.exec(`PRAGMA user_version = ${version}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function schemaVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

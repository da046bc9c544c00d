import type { DatabaseSync } from 'node:sqlite';

/** Up to this size a whole look at the start takes a second or two; a larger file is looked at without its longest tables, bytes. */
const wholeUpTo = 256 * 1024 * 1024;
const longTables = new Set(['events', 'commands']);

/** What is wrong with the database, as SQLite says it; null when nothing is. Takes little time however large it is, and so may miss something. */
export function quickFinding(database: DatabaseSync): string | null {
  if (sizeOf(database) <= wholeUpTo) return findingOf(database, 'quick_check(1)');
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  for (const { name } of tables) {
    const finding = longTables.has(name) ? null : findingOf(database, `quick_check(${name})`);
    if (finding !== null) return finding;
  }
  return null;
}

/** The same, of everything and its indexes, however long that takes. */
export const wholeFinding = (database: DatabaseSync): string | null => findingOf(database, 'integrity_check(1)');

function findingOf(database: DatabaseSync, pragma: string): string | null {
  const rows = database.prepare(`PRAGMA ${pragma}`).all();
  const said = Object.values(rows[0] ?? {}).map(String)[0] ?? 'no answer';
  return said === 'ok' ? null : said;
}

function sizeOf(database: DatabaseSync): number {
  const [pages, size] = ['page_count', 'page_size'].map((name) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]));
  return (pages ?? 0) * (size ?? 0);
}

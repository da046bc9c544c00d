import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { recordOfErasure } from './append.ts';

type Erasure = { readonly stream: string; readonly owner: string; readonly at: number };

/** What was erased, in a file beside the database: opaque ids and times, one erasure a line. It outlives the database's own record when a backup takes its place. */
export interface ErasureList {
  /** On disk when it returns. */
  add(erasures: readonly Erasure[]): void;
}

/**
 * Opens the list and makes it and the database agree: what the database does not know to be erased is erased in it, as it was
 * restored from a time before; what the list does not know is added to it.
 */
export function openErasureList(file: string, database: DatabaseSync): ErasureList {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const listed = text.split('\n').flatMap(readLine);
  const recorded = database.prepare('SELECT stream, owner, at FROM erasures').all() as Erasure[];
  const missing = (from: readonly Erasure[], among: readonly Erasure[]): Erasure[] => {
    const last = new Map(among.map((one) => [keyOf(one), one.at]));
    return from.filter((one) => (last.get(keyOf(one)) ?? -Infinity) < one.at);
  };
  eraseAgain(database, missing(listed, recorded));
  // Parts the next line from one that was cut short.
  if (text !== '' && !text.endsWith('\n')) write(file, '\n');
  const list: ErasureList = {
    add(erasures) {
      if (erasures.length > 0) write(file, erasures.map(({ stream, owner, at }) => `${JSON.stringify({ stream, owner, at })}\n`).join(''));
    },
  };
  list.add(missing(recorded, lastOf(listed)));
  return list;
}

function write(file: string, text: string): void {
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const keyOf = ({ stream, owner }: Erasure): string => JSON.stringify([stream, owner]);

/** Of each only the last time. */
function lastOf(erasures: readonly Erasure[]): Erasure[] {
  const last = new Map<string, Erasure>();
  for (const one of erasures) if ((last.get(keyOf(one))?.at ?? -Infinity) <= one.at) last.set(keyOf(one), one);
  return [...last.values()];
}

function eraseAgain(database: DatabaseSync, erasures: readonly Erasure[]): void {
  if (erasures.length === 0) return;
  const remove = database.prepare('DELETE FROM personal WHERE stream = ? AND owner = ?');
  const record = database.prepare(recordOfErasure);
  database.exec('BEGIN IMMEDIATE');
  for (const { stream, owner, at } of erasures) {
    remove.run(stream, owner);
    record.run(stream, owner, at);
  }
  // A backup may hold copies of rows between those that count: written anew, it holds none.
  database.exec('COMMIT; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
}

/** A line that was cut short by a power failure is none: the database has its erasure. */
function readLine(line: string): Erasure[] {
  try {
    const { stream, owner, at } = JSON.parse(line) as Partial<Erasure>;
    return typeof stream === 'string' && typeof owner === 'string' && typeof at === 'number' ? [{ stream, owner, at }] : [];
  } catch {
    return [];
  }
}

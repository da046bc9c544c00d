import { createNotes } from './notes.ts';

interface Rows {
  readonly keys: readonly string[];
  readonly rows: readonly unknown[];
}

type RowsById<T> = Readonly<Record<string, T>>;

/** From so many rows on spreading a record is the slower way to copy it. */
const many = 400;

/** Large records have their notes on them; those with few rows are copied the slower for it. */
function createRecordNotes<T>() {
  const ofLarge = createNotes<T>();
  const ofSmall = new WeakMap<object, T>();
  return {
    of: (record: object) => ofLarge.of(record) ?? ofSmall.get(record),
    keep(record: object, note: T, size: number): void {
      if (size < many) ofSmall.set(record, note);
      else ofLarge.keep(record, note);
    },
  };
}

const known = createRecordNotes<Rows>();

/** Reading thousands of rows from a record by id takes longer than anything done with them, so it is done once for each state. */
function read(record: RowsById<unknown>): Rows {
  const before = known.of(record);
  if (before !== undefined) return before;
  const keys: string[] = [];
  const rows: unknown[] = [];
  for (const key in record) {
    keys.push(key);
    rows.push(record[key]);
  }
  const made = { keys, rows };
  known.keep(record, made, keys.length);
  return made;
}

/** The values of a plain record that never changes, in their order. */
export const rowsOf = <T>(record: RowsById<T>): readonly T[] => read(record).rows as readonly T[];

/** The keys of a plain record that never changes, in the order of its values. */
export const keysOf = (record: RowsById<unknown>): readonly string[] => read(record).keys;

/** A row that is another, new (`was` undefined) or gone (`is` null). */
export interface RowChange<T> {
  readonly was: T | undefined;
  readonly is: T | null;
}

/** `size`: of the record, more or less. */
type Carry = (before: RowsById<unknown>, after: RowsById<unknown>, changes: readonly RowChange<unknown>[], size: number) => void;
const carries: Carry[] = [];
/** What is found of more rows than these it costs as much to bring up to date as to find it anew. */
const few = 16;

/**
 * What is found by going through all rows of a record, kept for as long as they are the same. Where `withRows` changes few of them
 * it is brought up to date, which has to give the same as finding it anew.
 */
export function foundInRows<T, Found>(
  find: (rows: readonly T[]) => Found,
  update: (found: Found, changes: readonly RowChange<T>[]) => Found,
): (record: RowsById<T>) => Found {
  const kept = createRecordNotes<Found>();
  carries.push((before, after, changes, size) => {
    const found = kept.of(before);
    if (found !== undefined) kept.keep(after, update(found, changes as readonly RowChange<T>[]), size);
  });
  return (record) => {
    const before = kept.of(record);
    if (before !== undefined) return before;
    const rows = rowsOf(record);
    const found = find(rows);
    kept.keep(record, found, rows.length);
    return found;
  };
}

/** The values of `after` that are not the very same in `before`, beside what they were; nothing of those that are gone. */
export function changedRows<T>(before: RowsById<T>, after: RowsById<T>): { readonly was: T | undefined; readonly is: T }[] {
  if (before === after) return [];
  const [old, now] = [read(before), read(after)];
  const changed: { was: T | undefined; is: T }[] = [];
  for (let index = 0; index < now.rows.length; index++) {
    const is = now.rows[index] as T;
    // Mostly the same keys in the same order, and the same row.
    if (is === old.rows[index]) continue;
    const key = now.keys[index] ?? '';
    const was = old.keys[index] === key ? (old.rows[index] as T) : before[key];
    if (was !== is) changed.push({ was, is });
  }
  return changed;
}

/**
 * A copy with these rows in place of, or beside, those of the same id; null takes one away. Of records with thousands of rows
 * it is several times faster than spreading them.
 */
export function withRows<T>(record: RowsById<T>, changes: readonly (readonly [id: string, row: T | null])[]): RowsById<T> {
  const { keys, rows } = read(record);
  const next: Record<string, T> = keys.length < many ? { ...record } : {};
  if (keys.length >= many) for (let index = 0; index < keys.length; index++) next[keys[index] ?? ''] = rows[index] as T;
  for (const [id, row] of changes) {
    if (row === null) delete next[id];
    else next[id] = row;
  }
  if (changes.length <= few && new Set(changes.map(([id]) => id)).size === changes.length) {
    const rows = changes.map(([id, is]) => ({ was: record[id], is }));
    for (const carry of carries) carry(record, next, rows, keys.length);
  }
  const [first] = changes;
  if (changes.length === 1 && first !== undefined && first[1] !== null) known.keep(next, replaced({ keys, rows }, first), keys.length);
  return next;
}

/** Spares the next reading after the commonest change. */
function replaced({ keys, rows }: Rows, [id, row]: readonly [string, unknown]): Rows {
  const at = keys.indexOf(id);
  return at < 0 ? { keys: [...keys, id], rows: [...rows, row] } : { keys, rows: rows.with(at, row) };
}

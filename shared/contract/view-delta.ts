import { keysOf, rowsOf } from '#shared/primitives/rows-of.ts';
import type { Delta } from './socket-events.ts';

/** Parts of views that are rows by id; they travel row by row. */
const rowParts: ReadonlySet<string> = new Set(['tables', 'people', 'messages', 'trouble', 'guests', 'cards']);

type Parts = Readonly<Record<string, unknown>>;
type PartRows = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What turns `before` into `after`; null when they are equal. Views are plain JSON objects whose row parts are records by id. */
export function diffView(before: object, after: object): Delta | null {
  const old = before as Parts;
  const parts: Record<string, unknown> = {};
  const rows: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(after as Parts)) {
    if (rowParts.has(key) && isRecord(value) && isRecord(old[key])) {
      const changed = diffRows(old[key], value);
      if (changed !== null) rows[key] = changed;
    } else if (!same(old[key], value)) parts[key] = value;
  }
  return Object.keys(parts).length === 0 && Object.keys(rows).length === 0 ? null : { parts, rows };
}

/** The view that `delta` makes of `before`; a new object, rows that did not change stay the same objects. */
export function applyDelta<T extends object>(before: T, delta: Delta): T {
  const view: Record<string, unknown> = { ...(before as Parts), ...delta.parts };
  for (const [part, changes] of Object.entries(delta.rows)) {
    const rows: Record<string, unknown> = { ...(view[part] as PartRows | undefined) };
    for (const [id, row] of Object.entries(changes)) {
      if (row === null) delete rows[id];
      else rows[id] = row;
    }
    view[part] = rows;
  }
  return view as T;
}

function diffRows(before: PartRows, after: PartRows): Record<string, unknown> | null {
  const changed: Record<string, unknown> = {};
  const [oldIds, ids, oldRows, rows] = [keysOf(before), keysOf(after), rowsOf(before), rowsOf(after)];
  let moved = oldIds.length !== ids.length;
  for (let index = 0; index < ids.length; index++) {
    const [id, row] = [ids[index] ?? '', rows[index]];
    // Mostly the same rows in the same order: thousands are looked through ten times a second.
    const inPlace = oldIds[index] === id;
    moved ||= !inPlace;
    if (!same(inPlace ? oldRows[index] : before[id], row)) changed[id] = row;
  }
  if (moved) for (const id of oldIds) if (!(id in after)) changed[id] = null;
  return Object.keys(changed).length === 0 ? null : changed;
}

const isRecord = (value: unknown): value is PartRows => typeof value === 'object' && value !== null && !Array.isArray(value);

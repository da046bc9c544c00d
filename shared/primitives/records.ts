import { withRows } from './rows-of.ts';

/** A copy of `record` without `key`; the same object when the key is not there. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!(key in record)) return record;
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** A copy with the entry under `key` replaced by what `change` makes of it; the same object when there is none. */
export function changed<T>(record: Readonly<Record<string, T>>, key: string, change: (value: T) => T): Readonly<Record<string, T>> {
  const value = record[key];
  return value === undefined ? record : withRows(record, [[key, change(value)]]);
}

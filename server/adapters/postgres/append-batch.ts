import type { Append, AppendOutcome } from '#server/ports/event-store.ts';

/** An append as it was asked for: later changes to what was passed do not count. */
export type WrittenAppend = ReturnType<typeof writeOut>;

/** Its values as text; of several changes to one row only the last. */
export function writeOut({ stream, expectedVersion, follows, commandId, actor, at, erase = [], ...append }: Append) {
  return {
    stream,
    expectedVersion,
    follows: follows ?? null,
    commandId,
    actor,
    at,
    erase: [...new Set(erase)],
    events: append.events.map(({ type, schema, data }) => ({ type, schema, data: JSON.stringify(data) })),
    personal: lastOf(append.personal, ({ owner, key }) => JSON.stringify([owner, key])).map(({ owner, key, value }) => ({
      owner,
      key,
      value: value === null ? null : JSON.stringify(value),
    })),
    deadlines: lastOf(append.deadlines, ({ key }) => key).map(({ key, due }) => ({ key, due })),
    effects: append.effects.map(({ key, kind, data }) => ({ key, kind, data: JSON.stringify(data) })),
  };
}

export const appendStatement = `SELECT outcome, at_version FROM foyer_append(${Array.from({ length: 23 }, (_, index) => `$${index + 1}`).join(', ')})`;

/** What `appendStatement` takes: the rows of all these appends to one stream as parallel arrays. */
export function appendParameters(stream: string, appends: readonly WrittenAppend[]): unknown[] {
  const events = numbered(appends, ({ events: rows }) => rows);
  const erasures = numbered(appends, ({ erase }) => erase);
  const personal = numbered(appends, ({ personal: rows }) => rows);
  const deadlines = numbered(appends, ({ deadlines: rows }) => rows);
  const effects = numbered(appends, ({ effects: rows }) => rows);
  return [
    stream,
    appends.map(({ commandId }) => commandId),
    appends.map(({ expectedVersion }) => expectedVersion),
    appends.map(({ follows }) => follows),
    appends.map(({ actor }) => actor),
    appends.map(({ at }) => at),
    ...columns(
      events,
      ({ type }) => type,
      ({ schema }) => schema,
      ({ data }) => data,
    ),
    ...columns(erasures, (owner) => owner),
    ...columns(
      personal,
      ({ owner }) => owner,
      ({ key }) => key,
      ({ value }) => value,
    ),
    ...columns(
      deadlines,
      ({ key }) => key,
      ({ due }) => due,
    ),
    ...columns(
      effects,
      ({ key }) => key,
      ({ kind }) => kind,
      ({ data }) => data,
    ),
  ];
}

export function outcomeOf({ outcome, at_version: version }: { outcome: string; at_version: number }): AppendOutcome {
  if (outcome === 'ok') return { ok: true, version };
  return { ok: false, reason: outcome === 'duplicate' ? 'duplicate' : 'conflict', version };
}

/** Each row with the number of its append, from 1. */
function numbered<Row>(appends: readonly WrittenAppend[], rowsOf: (append: WrittenAppend) => readonly Row[]) {
  return appends.flatMap((append, index) => rowsOf(append).map((row) => ({ of: index + 1, row })));
}

function columns<Row>(rows: readonly { of: number; row: Row }[], ...fields: readonly ((row: Row) => unknown)[]): unknown[][] {
  return [rows.map(({ of }) => of), ...fields.map((field) => rows.map(({ row }) => field(row)))];
}

function lastOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

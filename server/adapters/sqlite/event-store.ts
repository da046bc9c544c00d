import { promised } from '#server/adapters/promised.ts';
import { prepareAppend, recordOfErasure } from '#server/adapters/sqlite/append.ts';
import type { ErasureList } from '#server/adapters/sqlite/erasure-list.ts';
import { createEffects } from '#server/adapters/sqlite/effects.ts';
import type { WriteQueue } from '#server/adapters/sqlite/write-queue.ts';
import type { EventStore, Json, LapsedLease, PersonalRow, StoredEvent } from '#server/ports/event-store.ts';
import type { DatabaseSync } from 'node:sqlite';

type EventRow = { version: number; type: string; schema: number; data: string; at: number; command_id: string; actor: string | null };
type DeadlineRow = { stream: string; key: string; due: number };
type LeaseRow = { node: string; streams: string | null };
type ErasureRow = { stream: string; owner: string; at: number };

/** The event store in one SQLite file, with its list of erasures beside it. `close` is what happens once the last write is on disk. */
export function createEventStore(database: DatabaseSync, writes: WriteQueue, list: ErasureList, close: () => void): EventStore {
  const append = prepareAppend(database);
  const read = database.prepare(
    'SELECT version, type, schema, data, at, command_id, actor FROM events WHERE stream = ? AND version > ? ORDER BY version',
  );
  const commandVersion = database.prepare('SELECT version FROM commands WHERE stream = ? AND command_id = ?');
  const personalOfAll = database.prepare('SELECT owner, key, value FROM personal WHERE stream = ? ORDER BY owner, key');
  const personalOfOne = database.prepare('SELECT owner, key, value FROM personal WHERE stream = ? AND owner = ? ORDER BY key');
  const removePersonal = database.prepare('DELETE FROM personal WHERE stream = ? AND owner = ?');
  const recordErasure = database.prepare(recordOfErasure);
  const erasures = database.prepare('SELECT stream, owner, at FROM erasures ORDER BY at, stream, owner');
  const removals = ['events', 'commands', 'deadlines', 'effects', 'snapshots', 'personal'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE stream = ?`),
  );
  const loadSnapshot = database.prepare('SELECT version, schema, state FROM snapshots WHERE stream = ?');
  const saveSnapshot = database.prepare('INSERT OR REPLACE INTO snapshots (stream, version, schema, state) VALUES (?, ?, ?, ?)');
  const deadlines = database.prepare('SELECT stream, key, due FROM deadlines WHERE due <= ? ORDER BY due, stream, key LIMIT ?');
  const deadlinesOf = database.prepare('SELECT stream, key, due FROM deadlines WHERE stream = ? ORDER BY key');
  const holdLease = database.prepare('INSERT OR REPLACE INTO node_leases (node, until, streams) VALUES (?, ?, ?)');
  const releaseLease = database.prepare('DELETE FROM node_leases WHERE node = ?');
  const lapsedLeases = database.prepare('SELECT node, streams FROM node_leases WHERE until < ? ORDER BY until, node');

  /** What was taken away would still be readable in the write-ahead log until it is written over. */
  const emptyLog = (): void => {
    if (database.isOpen) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  };

  return {
    async append(request) {
      const outcome = await promised(() => writes.write(append(request)));
      const { stream, at, erase = [] } = request;
      if (outcome.ok) list.add(erase.map((owner) => ({ stream, owner, at })));
      if (erase.length > 0 || request.personal.some(({ value }) => value === null)) emptyLog();
      return outcome;
    },
    read: (stream, afterVersion) => promised(() => (read.all(stream, afterVersion) as EventRow[]).map(toStoredEvent)),
    commandVersion: (stream, commandId) =>
      promised(() => (commandVersion.get(stream, commandId) as { version: number } | undefined)?.version ?? null),
    personal: (stream, owner) =>
      promised(() => {
        const rows = owner === undefined ? personalOfAll.all(stream) : personalOfOne.all(stream, owner);
        return (rows as { owner: string; key: string; value: string }[]).map(toPersonalRow);
      }),
    async erase(stream, owner, at) {
      await writes.write(() => {
        removePersonal.run(stream, owner);
        recordErasure.run(stream, owner, at);
      });
      list.add([{ stream, owner, at }]);
      emptyLog();
    },
    async removeStream(stream) {
      await writes.write(() => {
        for (const statement of removals) statement.run(stream);
      });
      emptyLog();
    },
    erasures: () => promised(() => (erasures.all() as ErasureRow[]).map((row) => ({ ...row }))),
    loadSnapshot: (stream) =>
      promised(() => {
        const row = loadSnapshot.get(stream) as { version: number; schema: number; state: string } | undefined;
        return row === undefined ? null : { version: row.version, schema: row.schema, state: JSON.parse(row.state) as Json };
      }),
    saveSnapshot: (stream, { version, schema, state }) =>
      promised(() => {
        const text = JSON.stringify(state);
        return writes.write(() => void saveSnapshot.run(stream, version, schema, text));
      }),
    deadlines: (until, limit) => promised(() => (deadlines.all(until, limit) as DeadlineRow[]).map((row) => ({ ...row }))),
    deadlinesOf: (stream) => promised(() => (deadlinesOf.all(stream) as DeadlineRow[]).map((row) => ({ ...row }))),
    ...createEffects(database, writes),
    holdLease: (node, until, streams) => {
      const text = JSON.stringify(streams);
      return writes.write(() => void holdLease.run(node, until, text));
    },
    releaseLease: (node) => writes.write(() => void releaseLease.run(node)),
    lapsedLeases: (now) => promised(() => (lapsedLeases.all(now) as LeaseRow[]).map(toLapsedLease)),
    close: () =>
      promised(() => {
        writes.close();
        close();
      }),
  };
}

function toStoredEvent({ version, type, schema, data, at, command_id: commandId, actor }: EventRow): StoredEvent {
  return { version, type, schema, data: JSON.parse(data) as Json, at, commandId, actor };
}

function toLapsedLease({ node, streams }: LeaseRow): LapsedLease {
  return { node, streams: streams === null ? null : (JSON.parse(streams) as LapsedLease['streams']) };
}

function toPersonalRow({ owner, key, value }: { owner: string; key: string; value: string }): PersonalRow {
  return { owner, key, value: JSON.parse(value) as Json };
}

import type { Pool } from 'pg';
import type { Deadline, EventStore, LapsedLease, PersonalRow, Snapshot, StoredEvent } from '#server/ports/event-store.ts';
import { createAppendLanes } from './append-lanes.ts';
import { createEffects } from './effects.ts';
import type { ErasureList } from './erasure-list.ts';

type Erasure = Awaited<ReturnType<EventStore['erasures']>>[number];

const streamTables = ['events', 'commands', 'deadlines', 'effects', 'snapshots', 'personal', 'personal_gone', 'revisions'];
const remove = `WITH ${streamTables.map((table) => `${table}_gone AS (DELETE FROM ${table} WHERE stream = $1)`).join(', ')} SELECT 1`;
const erase = `
WITH written AS (
  INSERT INTO revisions (stream, revision) VALUES ($1, 1)
  ON CONFLICT (stream) DO UPDATE SET revision = revisions.revision + 1 RETURNING revision
),
gone AS (DELETE FROM personal WHERE stream = $1 AND owner = $2 RETURNING owner, key),
noted AS (
  INSERT INTO personal_gone (stream, owner, key, revision) SELECT $1, gone.owner, gone.key, written.revision FROM gone, written
  ON CONFLICT (stream, owner, key) DO UPDATE SET revision = excluded.revision
)
INSERT INTO erasures (stream, owner, at) VALUES ($1, $2, $3)
ON CONFLICT (stream, owner) DO UPDATE SET at = greatest(erasures.at, excluded.at)`;
const saveSnapshot = `
INSERT INTO snapshots (stream, version, schema, state) VALUES ($1, $2, $3, $4)
ON CONFLICT (stream) DO UPDATE SET version = excluded.version, schema = excluded.schema, state = excluded.state`;
const holdLease = `INSERT INTO node_leases (node, held_until, streams) VALUES ($1, $2, $3)
   ON CONFLICT (node) DO UPDATE SET held_until = excluded.held_until, streams = excluded.streams`;

/**
 * The event store in a PostgreSQL database, with its list of erasures beside it. Closing it ends the pool; `beforeEnd` is called once
 * the last write is there.
 */
export function createEventStore(pool: Pool, list: ErasureList, beforeEnd: () => Promise<void>): EventStore {
  const lanes = createAppendLanes(pool);
  let closing: Promise<void> | null = null;

  async function rows<Row extends object>(name: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await pool.query<Row>({ name, text, values: [...values] })).rows;
  }
  const first = async <Row extends object>(name: string, text: string, values: readonly unknown[]): Promise<Row | null> =>
    (await rows<Row>(name, text, values))[0] ?? null;

  return {
    async append(request) {
      if (closing !== null) throw new Error('The store is closed.');
      const outcome = await lanes.append(request);
      const { stream, at, erase: owners = [] } = request;
      if (outcome.ok) list.add(owners.map((owner) => ({ stream, owner, at })));
      return outcome;
    },
    read: (stream, afterVersion) =>
      rows<StoredEvent>(
        'read',
        `SELECT version, type, schema, data, at, command_id AS "commandId", actor
         FROM events WHERE stream = $1 AND version > $2 ORDER BY version`,
        [stream, afterVersion],
      ),
    commandVersion: async (stream, commandId) =>
      (
        await first<{ version: number }>('command', 'SELECT version FROM commands WHERE stream = $1 AND command_id = $2', [
          stream,
          commandId,
        ])
      )?.version ?? null,
    personal: (stream, owner) =>
      owner === undefined
        ? rows<PersonalRow>('personal', 'SELECT owner, key, value FROM personal WHERE stream = $1 ORDER BY owner, key', [stream])
        : rows<PersonalRow>('personal_of', 'SELECT owner, key, value FROM personal WHERE stream = $1 AND owner = $2 ORDER BY key', [
            stream,
            owner,
          ]),
    async erase(stream, owner, at) {
      await pool.query(erase, [stream, owner, at]);
      list.add([{ stream, owner, at }]);
    },
    async removeStream(stream) {
      await pool.query(remove, [stream]);
    },
    erasures: () => rows<Erasure>('erasures', 'SELECT stream, owner, at FROM erasures ORDER BY at, stream, owner'),
    loadSnapshot: (stream) => first<Snapshot>('snapshot', 'SELECT version, schema, state FROM snapshots WHERE stream = $1', [stream]),
    async saveSnapshot(stream, { version, schema, state }) {
      await pool.query(saveSnapshot, [stream, version, schema, JSON.stringify(state)]);
    },
    deadlines: (until, limit) =>
      rows<Deadline>('deadlines', 'SELECT stream, key, due FROM deadlines WHERE due <= $1 ORDER BY due, stream, key LIMIT $2', [
        until,
        limit,
      ]),
    deadlinesOf: (stream) =>
      rows<Deadline>('deadlines_of', 'SELECT stream, key, due FROM deadlines WHERE stream = $1 ORDER BY key', [stream]),
    ...createEffects(pool),
    async holdLease(node, until, streams) {
      await pool.query(holdLease, [node, until, JSON.stringify(streams)]);
    },
    async releaseLease(node) {
      await pool.query('DELETE FROM node_leases WHERE node = $1', [node]);
    },
    lapsedLeases: (now) =>
      rows<LapsedLease>('leases', 'SELECT node, streams FROM node_leases WHERE held_until < $1 ORDER BY held_until, node', [now]),
    close: () =>
      (closing ??= lanes
        .idle()
        .then(beforeEnd)
        .then(() => pool.end())),
  };
}

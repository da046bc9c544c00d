import type { Pool } from 'pg';
import type { AccessStore, GatheringEntry, Grant, LinkEntry, SessionEntry } from '#server/ports/access-store.ts';

const gathering = 'SELECT slug, stream, created_at AS "createdAt", expires_at AS "expiresAt" FROM gatherings';
const addLink = `
INSERT INTO links (hash, stream, role, person, created_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (hash) DO UPDATE SET stream = excluded.stream, role = excluded.role, person = excluded.person, created_at = excluded.created_at`;
const createSession = `
INSERT INTO sessions (hash, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (hash) DO UPDATE SET created_at = excluded.created_at, seen_at = excluded.seen_at, expires_at = excluded.expires_at`;
const renewSession = `
WITH begun AS (INSERT INTO sessions (hash, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4)),
ended AS (UPDATE sessions SET expires_at = least(expires_at, $6) WHERE hash = $5)
INSERT INTO grants (session_hash, stream, person, role, generation)
SELECT $1, stream, person, role, generation FROM grants WHERE session_hash = $5`;
const sessionsOf = `
SELECT hash FROM grants JOIN sessions ON session_hash = hash
WHERE stream = $1 AND person = $2 AND generation = $3 AND expires_at > $4 ORDER BY hash`;
const addGrant = `
INSERT INTO grants (session_hash, stream, person, role, generation) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (session_hash, stream) DO UPDATE SET person = excluded.person, role = excluded.role, generation = excluded.generation`;
const removeGathering = `
WITH entry AS (DELETE FROM gatherings WHERE stream = $1), link AS (DELETE FROM links WHERE stream = $1)
DELETE FROM grants WHERE stream = $1`;
const removeExpired = `
WITH gone AS (DELETE FROM sessions WHERE expires_at <= $1 RETURNING hash)
DELETE FROM grants WHERE session_hash IN (SELECT hash FROM gone)`;

/** The access store, in the same PostgreSQL database as the event store. */
export function createAccessStore(pool: Pool): AccessStore {
  async function rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await pool.query<Row>(text, [...values])).rows;
  }
  const first = async <Row extends object>(text: string, values: readonly unknown[]): Promise<Row | null> =>
    (await rows<Row>(text, values))[0] ?? null;
  const run = async (text: string, values: readonly unknown[]): Promise<number> => (await pool.query(text, [...values])).rowCount ?? 0;

  return {
    addGathering: async ({ slug, stream, createdAt, expiresAt }) =>
      (await run('INSERT INTO gatherings (slug, stream, created_at, expires_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
        slug,
        stream,
        createdAt,
        expiresAt,
      ])) === 1,
    gatheringBySlug: (slug) => first<GatheringEntry>(`${gathering} WHERE slug = $1`, [slug]),
    gatheringByStream: (stream) => first<GatheringEntry>(`${gathering} WHERE stream = $1`, [stream]),
    gatherings: () => rows<GatheringEntry>(`${gathering} ORDER BY created_at, stream`),
    async removeGathering(stream) {
      await run(removeGathering, [stream]);
    },
    async addLink({ hash, stream, role, person, createdAt }) {
      await run(addLink, [hash, stream, role, person, createdAt]);
    },
    async removeLinks(stream) {
      await run('DELETE FROM links WHERE stream = $1', [stream]);
    },
    linkByHash: (hash) =>
      first<LinkEntry>('SELECT hash, stream, role, person, created_at AS "createdAt" FROM links WHERE hash = $1', [hash]),
    async createSession({ hash, createdAt, seenAt, expiresAt }) {
      await run(createSession, [hash, createdAt, seenAt, expiresAt]);
    },
    async session(hash, now) {
      const found = await first<Omit<SessionEntry, 'grants'>>(
        `SELECT hash, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt" FROM sessions
         WHERE hash = $1 AND expires_at > $2`,
        [hash, now],
      );
      if (found === null) return null;
      const grants = await rows<Grant>('SELECT stream, person, role, generation FROM grants WHERE session_hash = $1 ORDER BY stream', [
        hash,
      ]);
      return { ...found, grants };
    },
    async touchSession(hash, seenAt, expiresAt) {
      await run('UPDATE sessions SET seen_at = $1, expires_at = $2 WHERE hash = $3', [seenAt, expiresAt, hash]);
    },
    async renewSession(former, { hash, createdAt, seenAt, expiresAt }, formerUntil) {
      await run(renewSession, [hash, createdAt, seenAt, expiresAt, former, formerUntil]);
    },
    async grant(sessionHash, { stream, person, role, generation }) {
      await run(addGrant, [sessionHash, stream, person, role, generation]);
    },
    sessionsOf: async (...which) => (await rows<{ hash: string }>(sessionsOf, which)).map(({ hash }) => hash),
    async removeExpiredSessions(now) {
      await run(removeExpired, [now]);
    },
  };
}

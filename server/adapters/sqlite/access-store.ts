import { promised } from '#server/adapters/promised.ts';
import type { WriteQueue } from '#server/adapters/sqlite/write-queue.ts';
import type { AccessStore, GatheringEntry, Grant, LinkEntry, SessionEntry } from '#server/ports/access-store.ts';
import type { DatabaseSync } from 'node:sqlite';

/** A row whose columns are named like the entry's fields; SQLite's type for rows compares with this, not with an interface. */
type Row<Entry> = { [Field in keyof Entry]: Entry[Field] };

const GATHERING = 'SELECT slug, stream, created_at AS createdAt, expires_at AS expiresAt FROM gatherings';

/** The access store, in the same SQLite file as the event store. */
export function createAccessStore(database: DatabaseSync, { write }: WriteQueue): AccessStore {
  const addGathering = database.prepare(
    'INSERT INTO gatherings (slug, stream, created_at, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const gatheringBySlug = database.prepare(`${GATHERING} WHERE slug = ?`);
  const gatheringByStream = database.prepare(`${GATHERING} WHERE stream = ?`);
  const gatherings = database.prepare(`${GATHERING} ORDER BY created_at, stream`);
  const removals = ['gatherings', 'links', 'grants'].map((table) => database.prepare(`DELETE FROM ${table} WHERE stream = ?`));
  const addLink = database.prepare('INSERT OR REPLACE INTO links (hash, stream, role, person, created_at) VALUES (?, ?, ?, ?, ?)');
  const removeLinks = database.prepare('DELETE FROM links WHERE stream = ?');
  const linkByHash = database.prepare('SELECT hash, stream, role, person, created_at AS createdAt FROM links WHERE hash = ?');
  const createSession = database.prepare('INSERT OR REPLACE INTO sessions (hash, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?)');
  const session = database.prepare(
    'SELECT hash, created_at AS createdAt, seen_at AS seenAt, expires_at AS expiresAt FROM sessions WHERE hash = ? AND expires_at > ?',
  );
  const grantsOf = database.prepare('SELECT stream, person, role, generation FROM grants WHERE session_hash = ? ORDER BY stream');
  const touchSession = database.prepare('UPDATE sessions SET seen_at = ?, expires_at = ? WHERE hash = ?');
  const endSession = database.prepare('UPDATE sessions SET expires_at = min(expires_at, ?) WHERE hash = ?');
  const copyGrants = database.prepare(
    `INSERT OR REPLACE INTO grants (session_hash, stream, person, role, generation)
     SELECT ?, stream, person, role, generation FROM grants WHERE session_hash = ?`,
  );
  const grant = database.prepare('INSERT OR REPLACE INTO grants (session_hash, stream, person, role, generation) VALUES (?, ?, ?, ?, ?)');
  const sessionsOf = database.prepare(
    `SELECT session_hash AS hash FROM grants JOIN sessions ON session_hash = hash
     WHERE stream = ? AND person = ? AND generation = ? AND expires_at > ? ORDER BY session_hash`,
  );
  const removeSessions = database.prepare('DELETE FROM sessions WHERE expires_at <= ?');
  const removeOrphanGrants = database.prepare('DELETE FROM grants WHERE session_hash NOT IN (SELECT hash FROM sessions)');

  return {
    addGathering: ({ slug, stream, createdAt, expiresAt }) =>
      write(() => addGathering.run(slug, stream, createdAt, expiresAt).changes === 1),
    gatheringBySlug: (slug) => promised(() => copy(gatheringBySlug.get(slug) as Row<GatheringEntry> | undefined)),
    gatheringByStream: (stream) => promised(() => copy(gatheringByStream.get(stream) as Row<GatheringEntry> | undefined)),
    gatherings: () => promised(() => (gatherings.all() as Row<GatheringEntry>[]).map((row) => ({ ...row }))),
    removeGathering: (stream) =>
      write(() => {
        for (const removal of removals) removal.run(stream);
      }),
    addLink: ({ hash, stream, role, person, createdAt }) => write(() => void addLink.run(hash, stream, role, person, createdAt)),
    removeLinks: (stream) => write(() => void removeLinks.run(stream)),
    linkByHash: (hash) => promised(() => copy(linkByHash.get(hash) as Row<LinkEntry> | undefined)),
    createSession: ({ hash, createdAt, seenAt, expiresAt }) => write(() => void createSession.run(hash, createdAt, seenAt, expiresAt)),
    session: (hash, now) =>
      promised(() => {
        const found = session.get(hash, now) as Row<Omit<SessionEntry, 'grants'>> | undefined;
        if (found === undefined) return null;
        return { ...found, grants: (grantsOf.all(hash) as Row<Grant>[]).map((row) => ({ ...row })) };
      }),
    touchSession: (hash, seenAt, expiresAt) => write(() => void touchSession.run(seenAt, expiresAt, hash)),
    renewSession: (former, { hash, createdAt, seenAt, expiresAt }, formerUntil) =>
      write(() => {
        createSession.run(hash, createdAt, seenAt, expiresAt);
        copyGrants.run(hash, former);
        endSession.run(formerUntil, former);
      }),
    grant: (sessionHash, { stream, person, role, generation }) =>
      write(() => void grant.run(sessionHash, stream, person, role, generation)),
    sessionsOf: (stream, person, generation, after) =>
      promised(() => (sessionsOf.all(stream, person, generation, after) as { hash: string }[]).map(({ hash }) => hash)),
    removeExpiredSessions: (now) =>
      write(() => {
        removeSessions.run(now);
        removeOrphanGrants.run();
      }),
  };
}

/** Rows come without a prototype; the copy gives them one. */
function copy<Entry extends object>(row: Entry | undefined): Entry | null {
  return row === undefined ? null : { ...row };
}

import { byKey } from '#server/adapters/memory/by-key.ts';
import { promised } from '#server/adapters/promised.ts';
import type { AccessStore, GatheringEntry, Grant, LinkEntry, SessionEntry } from '#server/ports/access-store.ts';

/** The access store without a disk: for tests and simulations. Values are copied on the way in and out. */
export function createMemoryAccessStore(): AccessStore {
  const gatherings = new Map<string, GatheringEntry>();
  const links = new Map<string, LinkEntry>();
  const sessions = new Map<string, Omit<SessionEntry, 'grants'>>();
  let grants: (Grant & { readonly sessionHash: string })[] = [];
  const bySlug = (slug: string): GatheringEntry | undefined => [...gatherings.values()].find((entry) => entry.slug === slug);

  return {
    addGathering: (entry) =>
      promised(() => {
        if (gatherings.has(entry.stream) || bySlug(entry.slug) !== undefined) return false;
        gatherings.set(entry.stream, { ...entry });
        return true;
      }),
    gatheringBySlug: (slug) => promised(() => copy(bySlug(slug))),
    gatheringByStream: (stream) => promised(() => copy(gatherings.get(stream))),
    gatherings: () => promised(() => [...gatherings.values()].map((entry) => ({ ...entry })).sort(byKey('createdAt', 'stream'))),
    removeGathering: (stream) =>
      promised(() => {
        gatherings.delete(stream);
        for (const [hash, link] of links) if (link.stream === stream) links.delete(hash);
        grants = grants.filter((grant) => grant.stream !== stream);
      }),
    addLink: (entry) => promised(() => void links.set(entry.hash, { ...entry })),
    removeLinks: (stream) =>
      promised(() => {
        for (const [hash, link] of links) if (link.stream === stream) links.delete(hash);
      }),
    linkByHash: (hash) => promised(() => copy(links.get(hash))),
    createSession: ({ hash, createdAt, seenAt, expiresAt }) =>
      promised(() => void sessions.set(hash, { hash, createdAt, seenAt, expiresAt })),
    session: (hash, now) =>
      promised(() => {
        const found = sessions.get(hash);
        if (found === undefined || found.expiresAt <= now) return null;
        const own = grants.filter((grant) => grant.sessionHash === hash).sort(byKey('stream'));
        return { ...found, grants: own.map(({ stream, person, role, generation }) => ({ stream, person, role, generation })) };
      }),
    touchSession: (hash, seenAt, expiresAt) =>
      promised(() => {
        const found = sessions.get(hash);
        if (found !== undefined) sessions.set(hash, { ...found, seenAt, expiresAt });
      }),
    renewSession: (former, { hash, createdAt, seenAt, expiresAt }, formerUntil) =>
      promised(() => {
        sessions.set(hash, { hash, createdAt, seenAt, expiresAt });
        const carried = grants.filter(({ sessionHash }) => sessionHash === former);
        const kept = grants.filter(({ sessionHash, stream }) => sessionHash !== hash || carried.every((grant) => grant.stream !== stream));
        grants = [...kept, ...carried.map((grant) => ({ ...grant, sessionHash: hash }))];
        const found = sessions.get(former);
        if (found !== undefined) sessions.set(former, { ...found, expiresAt: Math.min(found.expiresAt, formerUntil) });
      }),
    grant: (sessionHash, { stream, person, role, generation }) =>
      promised(() => {
        const others = grants.filter((grant) => grant.sessionHash !== sessionHash || grant.stream !== stream);
        grants = [...others, { sessionHash, stream, person, role, generation }];
      }),
    sessionsOf: (stream, person, generation, after) =>
      promised(() => {
        const found = grants.filter((grant) => grant.stream === stream && grant.person === person && grant.generation === generation);
        const hashes = found.map(({ sessionHash }) => sessionHash);
        return hashes.filter((hash) => (sessions.get(hash)?.expiresAt ?? -Infinity) > after).sort();
      }),
    removeExpiredSessions: (now) =>
      promised(() => {
        for (const [hash, { expiresAt }] of sessions) if (expiresAt <= now) sessions.delete(hash);
        grants = grants.filter(({ sessionHash }) => sessions.has(sessionHash));
      }),
  };
}

function copy<Row extends object>(row: Row | undefined): Row | null {
  return row === undefined ? null : { ...row };
}

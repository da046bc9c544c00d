export type Role = 'visitor' | 'participant' | 'organiser';

export interface GatheringEntry {
  /** Short public code, upper case, part of the address; never a key. */
  readonly slug: string;
  readonly stream: string;
  readonly createdAt: number;
  /** Demonstrations go by themselves; null stays. */
  readonly expiresAt: number | null;
}

/** An organiser link: 256 random bits of which only the SHA-256 is kept. */
export interface LinkEntry {
  readonly hash: string;
  readonly stream: string;
  readonly role: Role;
  readonly person: string;
  readonly createdAt: number;
}

export interface Grant {
  readonly stream: string;
  readonly person: string;
  readonly role: Role;
  /** The person's generation when this was granted: a replaced personal link leaves it behind. */
  readonly generation: number;
}

export interface SessionEntry {
  readonly hash: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
  readonly grants: readonly Grant[];
}

/** Who may come in: addresses of gatherings, links and browser sessions. Secrets reach it only as SHA-256 in hex. */
export interface AccessStore {
  /** Resolves to false when the slug or the stream is taken. */
  addGathering(entry: GatheringEntry): Promise<boolean>;
  gatheringBySlug(slug: string): Promise<GatheringEntry | null>;
  gatheringByStream(stream: string): Promise<GatheringEntry | null>;
  gatherings(): Promise<GatheringEntry[]>;
  /** Forgets the gathering, its links and the grants to it. */
  removeGathering(stream: string): Promise<void>;
  /** A second one with the same hash replaces the first; so it is with sessions. */
  addLink(entry: LinkEntry): Promise<void>;
  /** Voids every organiser link of a gathering; whoever is in stays in. */
  removeLinks(stream: string): Promise<void>;
  linkByHash(hash: string): Promise<LinkEntry | null>;
  createSession(session: Omit<SessionEntry, 'grants'>): Promise<void>;
  /** Null when unknown or expired at `now`. */
  session(hash: string, now: number): Promise<SessionEntry | null>;
  /** Seen at `seenAt`, and good until `expiresAt` now. */
  touchSession(hash: string, seenAt: number, expiresAt: number): Promise<void>;
  /** A new session with every grant of the one before, which ends at `formerUntil` at the latest. */
  renewSession(former: string, session: Omit<SessionEntry, 'grants'>, formerUntil: number): Promise<void>;
  /** One grant per session and stream: a second one replaces the first. */
  grant(sessionHash: string, grant: Grant): Promise<void>;
  /** Hashes of the sessions that hold a grant for this person of this generation beyond the instant `after`. */
  sessionsOf(stream: string, person: string, generation: number, after: number): Promise<string[]>;
  removeExpiredSessions(now: number): Promise<void>;
}

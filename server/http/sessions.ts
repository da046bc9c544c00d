import type { IncomingMessage } from 'node:http';
import type { AccessStore, SessionEntry } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import { hashOf, newSecret } from './secrets.ts';

const day = 86_400_000;
/** A browser is remembered this long after its last visit, */
const idleLimit = 30 * day;
/** and this long after a link let it in, however often it comes. */
const absoluteLimit = 180 * day;
/** `seenAt` is a rough figure: written at most this often. */
const touchEvery = day / 24;
/** A token that was replaced answers this much longer: on a poor line the answer that brings the new one may be lost. */
const formerLasts = 300_000;

export interface NewSession {
  readonly hash: string;
  /** Value of the Set-Cookie header. */
  readonly cookie: string;
}

/** Browser sessions: a random token in a cookie, its hash in the store. */
export interface Sessions {
  /** The session of a request, or null. */
  of(request: Pick<IncomingMessage, 'headers'>): Promise<SessionEntry | null>;
  /** Whether its token was replaced and ends within minutes: the answer with the new one may have been lost. */
  isFormer(session: SessionEntry): boolean;
  /** A new token; with the grants of `former`, whose token ends within minutes. */
  begin(former: SessionEntry | null): Promise<NewSession>;
  /** How many browsers hold a grant for this person of this generation. */
  holders(stream: string, person: string, generation: number): Promise<number>;
}

/** @param secure Whether people reach us by https; then the cookie is bound to this host. */
export function createSessions(access: AccessStore, clock: Clock, secure: boolean): Sessions {
  const name = secure ? '__Host-foyer' : 'foyer';
  const isFormer = (session: SessionEntry): boolean => session.expiresAt - clock.now() <= formerLasts;
  return {
    isFormer,
    async of(request) {
      const token = cookieOf(request, name);
      if (token === null) return null;
      const now = clock.now();
      const session = await access.session(hashOf(token), now);
      if (session !== null && !isFormer(session) && now - session.seenAt > touchEvery)
        await access.touchSession(session.hash, now, Math.min(now + idleLimit, session.createdAt + absoluteLimit));
      return session;
    },
    async begin(former) {
      const token = newSecret();
      const now = clock.now();
      const begun = { hash: hashOf(token), createdAt: now, seenAt: now, expiresAt: now + idleLimit };
      if (former === null) await access.createSession(begun);
      else await access.renewSession(former.hash, begun, now + formerLasts);
      const cookie = `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${absoluteLimit / 1000}${secure ? '; Secure' : ''}`;
      return { hash: begun.hash, cookie };
    },
    holders: async (stream, person, generation) => (await access.sessionsOf(stream, person, generation, clock.now() + formerLasts)).length,
  };
}

function cookieOf(request: Pick<IncomingMessage, 'headers'>, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

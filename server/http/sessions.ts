import type { IncomingMessage } from 'node:http';
import type { AccessStore, SessionEntry } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A browser is remembered this long after its last visit. */
const idleDays = 30;
const day = 86_400_000;
/** `seenAt` is a rough figure: written at most this often. */
const touchEvery = day / 24;

export interface NewSession {
  readonly hash: string;
  /** Value of the Set-Cookie header. */
  readonly cookie: string;
}

/** Browser sessions: a random token in a cookie, its hash in the store. */
export interface Sessions {
  /** The session of a request, or null. */
  of(request: IncomingMessage): Promise<SessionEntry | null>;
  begin(): Promise<NewSession>;
}

/** @param secure Whether people reach us by https; then the cookie is bound to this host. */
export function createSessions(access: AccessStore, clock: Clock, secure: boolean): Sessions {
  const name = secure ? '__Host-foyer' : 'foyer';
  return {
    async of(request) {
      const token = cookieOf(request, name);
      if (token === null) return null;
      const now = clock.now();
      const session = await access.session(hashOf(token), now);
      if (session !== null && now - session.seenAt > touchEvery) await access.touchSession(session.hash, now);
      return session;
    },
    async begin() {
      const token = newSecret();
      const now = clock.now();
      const hash = hashOf(token);
      await access.createSession({ hash, createdAt: now, seenAt: now, expiresAt: now + idleDays * day });
      const cookie = `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${(idleDays * day) / 1000}${secure ? '; Secure' : ''}`;
      return { hash, cookie };
    },
  };
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

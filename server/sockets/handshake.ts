import type { IncomingMessage } from 'node:http';
import { handshake, type Screen } from '#shared/contract/socket-events.ts';
import type { ShellError } from '#shared/contract/error-codes.ts';
import { acceptedProtocols } from '#shared/contract/version.ts';
import { grantIn } from '#server/http/grants.ts';
import type { Sessions } from '#server/http/sessions.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import type { Identity } from './viewer.ts';

export type Greeting = { readonly ok: true; readonly identity: Identity } | { readonly ok: false; readonly code: ShellError };

interface House {
  readonly sessions: Sessions;
  readonly access: AccessStore;
  readonly gatherings: Gatherings;
}

const isOfOrganisers = (screen: Screen): boolean => screen === 'live' || screen === 'harvest';

const refused = (code: ShellError): Greeting => ({ ok: false, code });

/** Who opens this socket: protocol, session cookie and gathering are checked in this order. */
export async function greet(auth: unknown, request: IncomingMessage, { sessions, access, gatherings }: House): Promise<Greeting> {
  const parsed = handshake.safeParse(auth);
  if (!parsed.success) return refused(protocolOf(auth) ?? 'malformed');
  const { protocol, gathering, screen, line = { page: freshId(), number: 0 } } = parsed.data;
  if (protocol < acceptedProtocols.least) return refused('client_too_old');
  if (protocol > acceptedProtocols.most) return refused('client_too_new');
  const session = await sessions.of(request);
  if (session === null) return refused('no_session');
  const entry = await access.gatheringBySlug(gathering);
  if (entry === null) return refused('unknown_gathering');
  // A yes needs not wait behind what others ask for: where another node took it back meanwhile, that is read soon and closes the socket.
  const known = grantIn(session, entry.stream, (await gatherings.get(entry.stream)).world().state);
  const grant = known ?? grantIn(session, entry.stream, (await gatherings.current(entry.stream)).world().state);
  if (grant === null || (isOfOrganisers(screen) && grant.role !== 'organiser')) return refused('no_session');
  const { stream, person, role, generation } = grant;
  return { ok: true, identity: { session: session.hash, stream, person, role, generation, screen, line } };
}

/** A client of another protocol may send another handshake; it is told to reload, not that it is broken. */
function protocolOf(auth: unknown): ShellError | null {
  const protocol = typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : null;
  if (typeof protocol !== 'number') return null;
  if (protocol < acceptedProtocols.least) return 'client_too_old';
  return protocol > acceptedProtocols.most ? 'client_too_new' : null;
}

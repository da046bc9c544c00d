import type { Request, Response, Router } from 'express';
import { openSession, type Opened } from '#shared/contract/http.ts';
import { personalLinksOpen, sharedLinkOpens } from '#shared/gathering/links.ts';
import type { Role } from '#shared/gathering/people.ts';
import type { World } from '#shared/gathering/decision.ts';
import type { SessionEntry } from '#server/ports/access-store.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import type { Capability } from './capabilities.ts';
import { generationOf, grantIn } from './grants.ts';
import { findGathering, type Found, type Host } from './host.ts';

interface Admitted {
  readonly person: string;
  readonly role: Role;
}

interface Visit {
  readonly stream: string;
  readonly world: World;
  readonly capability: Capability;
  /** Who this browser is in the gathering already. */
  readonly known: Admitted | null;
  /** The link is another's, and this is not them. */
  readonly someoneElse: boolean;
}

/** Swaps what a link proves for a grant of the browser's session. A GET never does. */
export function sessionRoutes(router: Router, host: Host): void {
  router.post('/gatherings/:slug/session', async (request: Request<{ slug: string }>, response: Response<Opened>) => {
    const { capability: fragment, claim } = bodyOf(request, openSession);
    const session = await host.sessions.of(request);
    const opens = (found: Found) => hasWayIn(host, found, { fragment, session });
    const { entry, gathering } = await findGathering(host, request.params.slug, addressOf(request), opens);
    if (!(await host.failureLimits.mayUse(`${entry.stream} ${fragment}`))) throw new Refused('too_fast');
    const world = gathering.world();
    const capability = host.capabilities.read(entry.stream, fragment);
    const known = grantIn(session, entry.stream, world.state);

    const claimed = await claimedBy(host, { stream: entry.stream, world, capability, known });
    if (claimed !== null && !claimed.byAll && claim === 'ask') {
      response.json({ status: 'claimed', name: world.personal.profile[claimed.person]?.name ?? '' });
      return;
    }
    const someoneElse = claimed !== null && (claimed.byAll || claim === 'no');
    const visit = { stream: entry.stream, world, capability, known, someoneElse };
    const admitted = await admit(host, visit);
    if (admitted === null) {
      await host.failureLimits.failed(addressOf(request));
      throw new Refused('bad_link');
    }
    const { person, role } = admitted;
    // Deleted, it is shut for everybody but those who may take that back.
    if (role !== 'organiser' && world.state.phase !== 'none' && world.state.discarded !== null) throw new Refused('unknown_gathering');
    const staysAsIs = session !== null && !host.sessions.isFormer(session) && known?.person === person && known.role === role;
    const granted = { stream: entry.stream, person, role, generation: generationOf(world.state, person) };
    await host.access.grant(staysAsIs ? session.hash : await signIn(host, session, response), granted);
    const profile = world.personal.profile[person] ?? null;
    const arrivedBefore = world.state.phase !== 'none' && world.state.people[person]?.standing === 'admitted';
    response.json(known?.person === person ? { status: 'returning', role, profile, arrivedBefore } : { status: 'new', role, profile });
  });
}

/** Whether a browser was in already, or has a link that only the gathering can have given: those who guess have neither. */
async function hasWayIn(
  host: Host,
  { entry: { stream }, gathering }: Found,
  { fragment, session }: { readonly fragment: string; readonly session: SessionEntry | null },
): Promise<boolean> {
  if (grantIn(session, stream, gathering.world().state) !== null) return true;
  const capability = host.capabilities.read(stream, fragment);
  if (capability.kind === 'organiser') return (await host.access.linkByHash(capability.hash))?.stream === stream;
  return capability.kind === 'shared' || capability.kind === 'personal';
}

/** The person of a personal link that another browser holds already, or null; `byAll`: no further browser may. */
async function claimedBy(
  host: Host,
  { stream, world, capability, known }: Pick<Visit, 'stream' | 'world' | 'capability' | 'known'>,
): Promise<{ readonly person: string; readonly byAll: boolean } | null> {
  if (capability.kind !== 'personal' || world.state.phase === 'none') return null;
  if (known?.person === capability.person) return null;
  const holders = await host.sessions.holders(stream, capability.person, generationOf(world.state, capability.person));
  if (holders === 0) return null;
  const { browsers } = world.state.links.personal;
  return { person: capability.person, byAll: browsers !== null && holders >= browsers };
}

/** Who this browser becomes; null when the link is wrong or revoked. Whoever is known here stays the same person. */
async function admit(host: Host, { stream, world: { state }, capability, known, someoneElse }: Visit): Promise<Admitted | null> {
  if (state.phase === 'none') return null;
  switch (capability.kind) {
    case 'bad':
      return null;
    case 'none':
      return known ?? { person: freshId(), role: 'visitor' };
    case 'organiser': {
      const link = await host.access.linkByHash(capability.hash);
      // Whoever was removed takes their link along.
      if (link?.stream !== stream || state.people[link.person]?.standing === 'removed') return null;
      const taken = (await host.sessions.holders(stream, link.person, generationOf(state, link.person))) > 0;
      return { person: known?.person ?? (taken ? freshId() : link.person), role: 'organiser' };
    }
    case 'shared': {
      if (known !== null && known.role !== 'visitor') return known;
      if (capability.generation !== state.links.sharedGeneration) return null;
      const role = state.about.door === 'open' && sharedLinkOpens(state, host.clock.now()) ? 'participant' : 'visitor';
      return { person: known?.person ?? freshId(), role };
    }
    case 'personal': {
      const invited = state.people[capability.person];
      if (invited === undefined || invited.standing === 'removed' || invited.generation !== capability.generation) return null;
      if (someoneElse) return { person: freshId(), role: 'visitor' };
      if (known?.person !== invited.id && invited.standing === 'invited' && !personalLinksOpen(state, host.clock.now()))
        return { person: invited.id, role: 'visitor' };
      return { person: invited.id, role: invited.role === 'organiser' || known?.role === 'organiser' ? 'organiser' : 'participant' };
    }
  }
}

/** What lets somebody in gives their browser a new token: one that somebody else may have planted or seen is worth nothing then. */
async function signIn(host: Host, former: SessionEntry | null, response: Response): Promise<string> {
  const { hash, cookie } = await host.sessions.begin(former);
  response.setHeader('Set-Cookie', cookie);
  return hash;
}

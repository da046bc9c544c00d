import type { Request } from 'express';
import type { World } from '#shared/gathering/decision.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import type { GatheringEntry } from '#server/ports/access-store.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import { addressOf, Refused } from './answers.ts';
import { grantIn } from './grants.ts';
import { findGathering, type Found, type Host } from './host.ts';

export type OfGathering = Request<{ slug: string }>;

interface Asked {
  readonly entry: GatheringEntry;
  readonly gathering: Gathering;
  readonly world: World<Exclude<GatheringState, { phase: 'none' }>>;
  /** The organiser who asks. */
  readonly person: string;
}

/** What an organiser's request is about. Throws `Refused` with `no_session` for anybody else, and as `findGathering` does. */
export async function organiserOf(host: Host, request: OfGathering): Promise<Asked> {
  const session = await host.sessions.of(request);
  const grantOf = ({ entry, gathering }: Found) => grantIn(session, entry.stream, gathering.world().state);
  const opens = (found: Found) => Promise.resolve(grantOf(found)?.role === 'organiser');
  const found = await findGathering(host, request.params.slug, addressOf(request), opens);
  const { entry, gathering } = found;
  const { state, personal } = gathering.world();
  const grant = grantOf(found);
  if (grant?.role !== 'organiser' || state.phase === 'none') throw new Refused('no_session');
  return { entry, gathering, world: { state, personal }, person: grant.person };
}

import type { Request } from 'express';
import type { World } from '#shared/gathering/decision.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import type { GatheringEntry } from '#server/ports/access-store.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import { addressOf, Refused } from './answers.ts';
import { grantIn } from './grants.ts';
import { findGathering, type Host } from './host.ts';

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
  const { entry, gathering } = await findGathering(host, request.params.slug, addressOf(request));
  const { state, personal } = gathering.world();
  const grant = grantIn(await host.sessions.of(request), entry.stream, state);
  if (grant?.role !== 'organiser' || state.phase === 'none') throw new Refused('no_session');
  return { entry, gathering, world: { state, personal }, person: grant.person };
}

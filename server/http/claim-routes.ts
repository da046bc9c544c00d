import type { Request, Response, Router } from 'express';
import { claimedBefore, claimKey, claimOffer, type ClaimAnswer, type Claimed } from '#shared/contract/series.ts';
import type { SeriesWorld } from '#shared/series/decision.ts';
import { claimsOf, gatheringAfter } from '#shared/series/state.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { addSlug } from '#server/runtime/hosting.ts';
import { tellGathering } from '#server/runtime/relay.ts';
import type { Series } from '#server/runtime/series.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import { readClaimLink } from './claim-links.ts';
import type { Host } from './host.ts';
import { openFor } from './open-for.ts';
import { hashOf } from './secrets.ts';
import { noticeRows, pairsRemembered, stepRows } from './series-rows.ts';

/** Whoever holds a claim link sees what they would take over, and takes it or does not. */
export function claimRoutes(router: Router, host: Host): void {
  const open = async (request: Request, key: string) => {
    const address = addressOf(request);
    if (!(await host.failureLimits.mayTry(address))) throw new Refused('too_fast');
    const link = await readClaimLink(host, key);
    const series = link === null ? null : host.series.get(link.series);
    const world = await series?.world();
    const offer = link === null ? undefined : world?.state.offers[link.offer];
    if (link === null || series === null || world === undefined || offer === undefined) {
      await host.failureLimits.failed(address);
      throw new Refused('bad_link');
    }
    return { series, world, offer, generation: link.generation, actor: { kind: 'claimant', offer: offer.id } as const };
  };

  router.post('/claims/look', async (request, response: Response<ClaimAnswer>) => {
    const { world, offer, generation } = await open(request, bodyOf(request, claimKey).key);
    const { state } = (await host.gatherings.get(offer.after)).world();
    if (state.phase === 'none') throw new Refused('bad_link');
    const { title, organisedBy, themes } = state.about;
    const next = gatheringAfter(world.state, offer.after);
    const isOpen = offer.standing === 'open' && offer.generation === generation;
    response.json({
      offer: offer.id,
      organisation: world.personal.offer[offer.id] ?? '',
      standing: offer.standing === 'open' && !isOpen ? 'withdrawn' : offer.standing,
      expiresAt: offer.expiresAt,
      stays: offer.stays,
      title,
      organisedBy,
      themes,
      // Whoever holds a link that opens nothing any more sees nothing of what it opened.
      needs: isOpen ? noticeRows(world, ['need'], false) : [],
      notices: isOpen ? noticeRows(world, ['event', 'publication'], false) : [],
      members: isOpen ? Object.keys(world.personal.member).length : 0,
      pairs: isOpen ? pairsRemembered(world) : 0,
      hosts:
        next === undefined
          ? []
          : claimsOf(world.state, next).map(({ id }) => world.personal.claimant[id]?.organisation ?? world.personal.offer[id] ?? ''),
      steps: stepRows(world, [offer.id]),
    });
  });

  router.post('/claims/decline', async (request, response: Response) => {
    const { series, offer, generation, actor } = await open(request, bodyOf(request, claimKey).key);
    const outcome = await series.submit({ type: 'decline_offer', offer: offer.id, generation }, actor);
    if (!outcome.ok) throw new Refused(outcome.code);
    response.json({});
  });

  /** Known again only to whoever has the link and the id that the browser made up. */
  const commandOf = (claim: string, offer: string): string => hashOf(`${claim}.${offer}`);

  /** A link for whoever claimed an offer. */
  const lead = async (series: Series, { state }: SeriesWorld, offer: string): Promise<Claimed> => {
    const { organiser = null, after = '' } = state.offers[offer] ?? {};
    const stream = gatheringAfter(state, after);
    if (stream === undefined || organiser === null) throw new Refused('unavailable');
    await tellGathering(series, host.gatherings, host.clock);
    return openFor(host, stream, organiser);
  };

  router.post('/claims/claim', async (request, response: Response<Claimed>) => {
    const { key, claim, name, organisation } = bodyOf(request, claimOffer);
    const { series, world, offer, generation, actor } = await open(request, key);
    const follows = gatheringAfter(world.state, offer.after);
    const gathering = follows ?? `gathering-${freshId()}`;
    if (follows === undefined) await addSlug(gathering, null, host);
    const command = { type: 'claim_offer', offer: offer.id, generation, gathering, name, organisation } as const;
    const outcome = await series.submit(command, actor, commandOf(claim, offer.id));
    const stream = outcome.ok ? gatheringAfter(outcome.world.state, offer.after) : undefined;
    // Refused, or another was quicker: nobody comes by this address.
    if (stream !== gathering && follows === undefined) await host.access.removeGathering(gathering);
    if (!outcome.ok) throw new Refused(outcome.code);
    response.status(201).json(await lead(series, outcome.world, offer.id));
  });

  router.post('/claims/again', async (request, response: Response<Claimed>) => {
    const { key, claim } = bodyOf(request, claimedBefore);
    const { series, world, offer } = await open(request, key);
    if (!(await series.accepted(commandOf(claim, offer.id)))) throw new Refused('offer_over');
    response.status(201).json(await lead(series, world, offer.id));
  });
}

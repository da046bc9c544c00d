import type { Request, Response, Router } from 'express';
import {
  changeOffer,
  makeOffers,
  publishDate,
  takeDown,
  type Claimed,
  type NoticeRow,
  type OffersMade,
  type RelayAnswer,
  type SeriesAnswer,
} from '#shared/contract/series.ts';
import type { SeriesCommand } from '#shared/series/commands.ts';
import { gatheringAfter, stayingOrganisers } from '#shared/series/state.ts';
import { noticeCalendar } from '#server/report/notice-calendar.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { seriesOf, tellGathering } from '#server/runtime/relay.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import { newClaimLink } from './claim-links.ts';
import { grantIn } from './grants.ts';
import { findGathering, type Host } from './host.ts';
import { openFor } from './open-for.ts';
import { announced, announcedAfter, noticeRows, offerRows, pairsRemembered, stepRows } from './series-rows.ts';

type OfGathering = Request<{ slug: string }>;
const dayMs = 86_400_000;

/** What follows a gathering: its notice board, who hosts the next one. */
export function seriesRoutes(router: Router, host: Host): void {
  const visit = async (request: Request<{ slug: string }>) => {
    const { entry, gathering } = await findGathering(host, request.params.slug, addressOf(request));
    const { state } = gathering.world();
    const grant = grantIn(await host.sessions.of(request), entry.stream, state);
    if (grant === null || state.phase === 'none') throw new Refused('no_session');
    const came = state.people[grant.person]?.standing;
    if (grant.role !== 'organiser' && came !== 'admitted' && came !== 'invited') throw new Refused('no_session');
    return { gathering, state, person: grant.person, isOrganiser: grant.role === 'organiser', series: seriesOf(host.series, gathering) };
  };
  const organiser = async (request: Request<{ slug: string }>) => {
    const found = await visit(request);
    if (!found.isOrganiser) throw new Refused('no_session');
    const { gathering, person, series } = found;
    const actor = { kind: 'organiser', gathering: gathering.stream, person } as const;
    const submit = async (command: SeriesCommand) => {
      const outcome = await series.submit(command, actor);
      if (!outcome.ok) throw new Refused(outcome.code);
      return outcome.world;
    };
    return { ...found, submit };
  };
  const published = async (request: OfGathering) => {
    const { gathering, series } = await visit(request);
    const world = await series.world();
    return { world, next: await announcedAfter(host, world, gathering.stream) };
  };

  router.get('/gatherings/:slug/series', async (request: OfGathering, response: Response<SeriesAnswer>) => {
    const { isOrganiser } = await visit(request);
    const { world, next } = await published(request);
    response.json({ next, notices: noticeRows(world, ['event', 'publication'], isOrganiser), mayTakeDown: isOrganiser });
  });

  const sendCalendar = (response: Response, notices: readonly NoticeRow[], name: string): void => {
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.send(noticeCalendar(notices, host.clock.now()));
  };

  router.get('/gatherings/:slug/notices.ics', async (request: OfGathering, response: Response) => {
    const { series } = await visit(request);
    const today = new Date(host.clock.now()).toISOString().slice(0, 10);
    sendCalendar(response, noticeRows(await series.world(), ['event'], false), `${today}-${request.params.slug}-events.ics`);
  });

  router.get('/gatherings/:slug/notices/:notice.ics', async (request: Request<{ slug: string; notice: string }>, response: Response) => {
    const { series } = await visit(request);
    const notice = noticeRows(await series.world(), ['event'], false).find(({ id }) => id === request.params.notice);
    if (notice?.event == null || notice.event.startsOn === '') throw new Refused('unknown_notice');
    sendCalendar(response, [notice], `${notice.event.startsOn}-foyer.ics`);
  });

  router.post('/gatherings/:slug/notices/:notice', async (request: Request<{ slug: string; notice: string }>, response: Response) => {
    const { on } = bodyOf(request, takeDown);
    const { submit } = await organiser(request);
    await submit({ type: 'take_down', notice: request.params.notice, on });
    response.json({});
  });

  router.get('/gatherings/:slug/next', async (request: OfGathering, response: Response<RelayAnswer>) => {
    const { gathering, state, person, series } = await organiser(request);
    const world = await series.world();
    const offers = offerRows(world, gathering.stream, person);
    const next = gatheringAfter(world.state, gathering.stream);
    const follows = world.state.gatherings.indexOf(gathering.stream) > 0;
    response.json({
      offers,
      steps: stepRows(
        world,
        offers.map(({ id }) => id),
      ),
      members: Object.keys(world.personal.member).length,
      pairs: pairsRemembered(world),
      next: next === undefined ? null : await announced(host, next),
      organisesNext: next !== undefined && stayingOrganisers(world.state, next).includes(person),
      nextPublished: (await announcedAfter(host, world, gathering.stream)) !== null,
      follows,
      datePublished: state.series.datePublished,
      needs: follows ? noticeRows(world, ['need'], false) : [],
    });
  });

  // Whoever handed it on and stays is one of its organisers: they come in by a link of their own.
  router.post('/gatherings/:slug/next', async (request: OfGathering, response: Response<Claimed>) => {
    const { gathering, person, series } = await organiser(request);
    const { state } = await series.world();
    const next = gatheringAfter(state, gathering.stream);
    if (next === undefined || !stayingOrganisers(state, next).includes(person)) throw new Refused('not_allowed');
    if (!(await host.failureLimits.mayCreate(addressOf(request)))) throw new Refused('too_fast');
    await tellGathering(series, host.gatherings, host.clock);
    response.status(201).json(await openFor(host, next, person));
  });

  router.post('/gatherings/:slug/date', async (request: OfGathering, response: Response) => {
    const { on } = bodyOf(request, publishDate);
    const { gathering, person } = await organiser(request);
    const outcome = await gathering.submit({
      command: { type: 'publish_date', on },
      commandId: freshId(),
      actor: { kind: 'person', id: person, role: 'organiser' },
    });
    if (!outcome.ok) throw new Refused(outcome.code);
    response.json({});
  });

  router.post('/gatherings/:slug/offers', async (request: OfGathering, response: Response<OffersMade>) => {
    const { organisations, days, stays } = bodyOf(request, makeOffers);
    const { gathering, state, series, submit } = await organiser(request);
    if (state.about.rehearsal) throw new Refused('not_allowed');
    const known = new Set(Object.keys((await series.world()).state.offers));
    const expiresAt = host.clock.now() + days * dayMs;
    const { state: now, personal } = await submit({ type: 'offer', after: gathering.stream, organisations, expiresAt, stays });
    const made = Object.values(now.offers).filter(({ id }) => !known.has(id));
    const links = [];
    for (const offer of made)
      links.push({ organisation: personal.offer[offer.id] ?? '', address: await newClaimLink(host, series.stream, offer) });
    response.status(201).json({ links });
  });

  router.post(
    '/gatherings/:slug/offers/:offer',
    async (request: Request<{ slug: string; offer: string }>, response: Response<OffersMade>) => {
      const change = bodyOf(request, changeOffer);
      const { series, submit } = await organiser(request);
      const { offer: id } = request.params;
      if (change.change === 'renew') {
        const { state, personal } = await submit({ type: 'renew_offer', offer: id, expiresAt: host.clock.now() + change.days * dayMs });
        const offer = state.offers[id];
        if (offer === undefined) throw new Refused('unknown_offer');
        response.json({ links: [{ organisation: personal.offer[id] ?? '', address: await newClaimLink(host, series.stream, offer) }] });
        return;
      }
      await submit(
        change.change === 'withdraw' ? { type: 'withdraw_offer', offer: id } : { type: 'keep_role', offer: id, on: change.stays },
      );
      response.json({ links: [] });
    },
  );
}

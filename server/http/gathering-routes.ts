import type { Request, Response, Router } from 'express';
import { createGathering, type Created, type FrontAnswer, type LinksAnswer } from '#shared/contract/http.ts';
import { frontView } from '#shared/gathering/view/front.ts';
import { hostGathering } from '#server/runtime/hosting.ts';
import { personalAddress, sharedAddress } from './addresses.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import { findGathering, type Host } from './host.ts';
import { organiserOf } from './organiser-of.ts';
import { issueLink } from './issue-link.ts';
import { equal } from './secrets.ts';

export function gatheringRoutes(router: Router, host: Host): void {
  const { origins } = host;

  router.get('/gatherings/:slug', async (request: Request<{ slug: string }>, response: Response<FrontAnswer>) => {
    const { entry, gathering } = await findGathering(host, request.params.slug, addressOf(request));
    const { state } = gathering.world();
    if (state.phase === 'none') throw new Refused('unknown_gathering');
    response.json({ gathering: frontView(state, entry.slug) });
  });

  router.post('/gatherings', async (request, response: Response<Created>) => {
    const { about, organiser, key } = bodyOf(request, createGathering);
    const address = addressOf(request);
    const needsKey = !origins.isLocal(request);
    if (!(await host.failureLimits.mayCreate(address)) || (needsKey && !(await host.failureLimits.mayTry(address))))
      throw new Refused('too_fast');
    if (needsKey && !equal(key, host.instanceKey)) {
      if (key !== '') await host.failureLimits.failed(address);
      throw new Refused('key_needed');
    }
    const hosted = await hostGathering({ about, profile: organiser }, null, host);
    const { slug, stream } = hosted.entry;
    const organiserAddress = await issueLink(host, hosted.entry, { person: hosted.organiser, voidFormer: false });
    response.status(201).json({ slug, organiserAddress, sharedAddress: sharedAddress(host, slug, stream) });
  });

  router.get('/gatherings/:slug/links', async (request: Request<{ slug: string }>, response: Response<LinksAnswer>) => {
    const { entry, world, person: asking } = await organiserOf(host, request);
    const { state } = world;
    response.json({
      sharedAddress: sharedAddress(host, entry.slug, entry.stream, state.links.sharedGeneration),
      personal: Object.values(state.people)
        .filter(
          ({ id, role, listed, standing }) =>
            id !== asking && (role === 'participant' || listed) && standing !== 'removed' && standing !== 'knocking',
        )
        .map((person) => ({ person: person.id, address: personalAddress(host, entry, person) })),
      mailFrom: host.mail?.from.address ?? null,
    });
  });
}

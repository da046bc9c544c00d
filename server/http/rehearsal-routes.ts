import type { Response, Router } from 'express';
import { beginRehearsal, type Demonstration, type Rehearsal, type RehearsalAnswer } from '#shared/contract/http.ts';
import type { Hosted } from '#server/runtime/hosting.ts';
import { sharedAddress } from './addresses.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import type { Host } from './host.ts';
import { organiserOf, type OfGathering } from './organiser-of.ts';

/** Gatherings that synthetic guests play: the founding case for anybody, and their own for organisers. */
export function rehearsalRoutes(router: Router, host: Host): void {
  const opened = async (hosted: Hosted | null): Promise<Demonstration> => {
    if (hosted === null) throw new Refused('busy');
    const { slug, stream } = hosted.entry;
    const link = host.capabilities.newOrganiserLink();
    const createdAt = host.clock.now();
    await host.access.addLink({ hash: link.hash, stream, role: 'organiser', person: hosted.organiser, createdAt });
    return { address: sharedAddress(host, slug, stream), liveAddress: `${host.origins.base}/o/${slug}/live#k=${link.fragment}` };
  };

  router.post('/demonstrations', async (request, response: Response<Demonstration>) => {
    if (!(await host.failureLimits.mayCreate(addressOf(request)))) throw new Refused('too_fast');
    response.status(201).json(await opened(await host.rehearsals.beginDemonstration()));
  });

  router.post('/gatherings/:slug/rehearsals', async (request: OfGathering, response: Response<Rehearsal>) => {
    const { plan } = bodyOf(request, beginRehearsal);
    const { world } = await organiserOf(host, request);
    if (world.state.about.rehearsal) throw new Refused('not_allowed');
    if (!(await host.failureLimits.mayCreate(addressOf(request)))) throw new Refused('too_fast');
    const hosted = await host.rehearsals.begin(world, plan);
    response.status(201).json({ ...(await opened(hosted)), expiresAt: hosted?.entry.expiresAt ?? host.clock.now() });
  });

  router.get('/gatherings/:slug/rehearsal', async (request: OfGathering, response: Response<RehearsalAnswer>) => {
    const { entry, world } = await organiserOf(host, request);
    if (!world.state.about.rehearsal) throw new Refused('not_allowed');
    response.json(await host.rehearsals.summary(entry.stream));
  });
}

import type { Response, Router } from 'express';
import { copyGathering, issueOrganiserLink, type Created, type IssuedLink } from '#shared/contract/http.ts';
import { composeOrganiserMail } from '#server/mail/compose-organiser-mail.ts';
import { hostGathering } from '#server/runtime/hosting.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { sharedAddress } from './addresses.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import type { Host } from './host.ts';
import { issueLink } from './issue-link.ts';
import { organiserOf, type OfGathering } from './organiser-of.ts';

/** What organisers do for one another, and with a gathering as a whole. */
export function organiserRoutes(router: Router, host: Host): void {
  router.post('/gatherings/:slug/organiser-links', async (request: OfGathering, response: Response<IssuedLink>) => {
    const { voidFormer, mail } = bodyOf(request, issueOrganiserLink);
    const { entry, world } = await organiserOf(host, request);
    if (!(await host.failureLimits.mayCreate(addressOf(request)))) throw new Refused('too_fast');
    if (mail !== null && host.mail === null) throw new Refused('no_mail');
    const address = await issueLink(host, entry, { person: freshId(), voidFormer });
    if (mail === null || host.mail === null) {
      response.status(201).json({ address, mailed: null });
      return;
    }
    const { kind } = await host.mail.send(composeOrganiserMail(world.state.about, mail, address));
    // Where it did not go out the link is shown, or it would be lost.
    response.status(201).json({ address: kind === 'sent' ? null : address, mailed: kind });
  });

  router.post('/gatherings/:slug/copies', async (request: OfGathering, response: Response<Created>) => {
    const { startsAt } = bodyOf(request, copyGathering);
    const { world, person } = await organiserOf(host, request);
    const { state, personal } = world;
    if (state.about.rehearsal) throw new Refused('not_allowed');
    if (!(await host.failureLimits.mayCreate(addressOf(request)))) throw new Refused('too_fast');
    const known = personal.profile[person];
    const named = (state.about.organisedBy || state.about.responsible).slice(0, 60) || 'Foyer';
    const profile = known ?? { name: named, organisation: '', languages: state.about.languages, topics: [] };
    const { entry, organiser } = await hostGathering({ about: { ...state.about, startsAt }, profile }, null, host);
    const organiserAddress = await issueLink(host, entry, { person: organiser, voidFormer: false });
    response.status(201).json({ slug: entry.slug, organiserAddress, sharedAddress: sharedAddress(host, entry.slug, entry.stream) });
  });
}

import type { Request, Response, Router } from 'express';
import { sendMails, type Invited } from '#shared/contract/http.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import { grantIn } from './grants.ts';
import { findGathering, type Host } from './host.ts';

/** Mails to people, for organisers, where this server sends any. */
export function mailRoutes(router: Router, host: Host): void {
  router.post('/gatherings/:slug/mails', async (request: Request<{ slug: string }>, response: Response<Invited>) => {
    const { id, what, to } = bodyOf(request, sendMails);
    const { entry, gathering } = await findGathering(host, request.params.slug, addressOf(request));
    const grant = grantIn(await host.sessions.of(request), entry.stream, gathering.world().state);
    if (grant?.role !== 'organiser') throw new Refused('no_session');
    if (host.mail === null) throw new Refused('no_mail');
    const outcome = await gathering.submit({
      command: { type: 'send_mails', what, to },
      commandId: `${grant.person}:${id}`,
      actor: { kind: 'person', id: grant.person, role: 'organiser' },
    });
    if (!outcome.ok) throw new Refused(outcome.code);
    response.json({ version: outcome.version });
  });
}

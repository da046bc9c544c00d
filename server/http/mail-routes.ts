import type { Response, Router } from 'express';
import { sendMails, type Invited } from '#shared/contract/http.ts';
import { bodyOf, Refused } from './answers.ts';
import type { Host } from './host.ts';
import { organiserOf, type OfGathering } from './organiser-of.ts';

/** Mails to people, for organisers, where this server sends any. */
export function mailRoutes(router: Router, host: Host): void {
  router.post('/gatherings/:slug/mails', async (request: OfGathering, response: Response<Invited>) => {
    const { id, what, to } = bodyOf(request, sendMails);
    const { gathering, person } = await organiserOf(host, request);
    if (host.mail === null) throw new Refused('no_mail');
    const outcome = await gathering.submit({
      command: { type: 'send_mails', what, to },
      commandId: `${person}:${id}`,
      actor: { kind: 'person', id: person, role: 'organiser' },
    });
    if (!outcome.ok) throw new Refused(outcome.code);
    response.json({ version: outcome.version });
  });
}

import { json, type NextFunction, type Response, type Router } from 'express';
import { invitePeople, type Invited } from '#shared/contract/http.ts';
import { limits } from '#shared/contract/limits.ts';
import { bodyOf, Refused } from './answers.ts';
import type { Host } from './host.ts';
import { organiserOf, type OfGathering } from './organiser-of.ts';

/** Lists of people, which are longer than anything else that is sent: whoever sends one is known before it is read. */
export function peopleRoutes(router: Router, host: Host): void {
  router.post(
    '/gatherings/:slug/people',
    async (request: OfGathering, _response: Response, next: NextFunction) => {
      await organiserOf(host, request);
      next();
    },
    json({ limit: limits.listBytes }),
    async (request: OfGathering, response: Response<Invited>) => {
      const { id, people } = bodyOf(request, invitePeople);
      // Reading took its time: asked again.
      const { gathering, person } = await organiserOf(host, request);
      const outcome = await gathering.submit({
        command: { type: 'invite', people },
        commandId: `${person}:${id}`,
        actor: { kind: 'person', id: person, role: 'organiser' },
      });
      if (!outcome.ok) throw new Refused(outcome.code);
      response.json({ version: outcome.version });
    },
  );
}

import { json, type NextFunction, type Request, type Response, type Router } from 'express';
import { invitePeople, type Invited } from '#shared/contract/http.ts';
import { limits } from '#shared/contract/limits.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import { grantIn } from './grants.ts';
import { findGathering, type Host } from './host.ts';

type OfGathering = Request<{ slug: string }>;

/** Lists of people, which are longer than anything else that is sent: whoever sends one is known before it is read. */
export function peopleRoutes(router: Router, host: Host): void {
  const organiserOf = async (request: OfGathering) => {
    const { entry, gathering } = await findGathering(host, request.params.slug, addressOf(request));
    const grant = grantIn(await host.sessions.of(request), entry.stream, gathering.world().state);
    if (grant?.role !== 'organiser') throw new Refused('no_session');
    return { gathering, person: grant.person };
  };

  router.post(
    '/gatherings/:slug/people',
    async (request: OfGathering, _response: Response, next: NextFunction) => {
      await organiserOf(request);
      next();
    },
    json({ limit: limits.listBytes }),
    async (request: OfGathering, response: Response<Invited>) => {
      const { id, people } = bodyOf(request, invitePeople);
      // Reading took its time: asked again.
      const { gathering, person } = await organiserOf(request);
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

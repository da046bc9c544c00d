import type { Response, Router } from 'express';
import { setLogo, type Invited } from '#shared/contract/http.ts';
import { limits } from '#shared/contract/limits.ts';
import type { Logo } from '#shared/gathering/logo.ts';
import { pictureSizeOf } from '#server/report/picture-size.ts';
import { addressOf, bodyOf, Refused } from './answers.ts';
import { findGathering, type Host } from './host.ts';
import { organiserOf, type OfGathering } from './organiser-of.ts';

/** The organisers' logo: theirs to set, and for whoever has the gathering's address to see. */
export function logoRoutes(router: Router, host: Host): void {
  router.get('/gatherings/:slug/logo', async (request: OfGathering, response: Response) => {
    const { gathering } = await findGathering(host, request.params.slug, addressOf(request));
    const { state, personal } = gathering.world();
    const logo = state.phase === 'none' ? undefined : personal.logo[state.about.logo ?? ''];
    if (logo === undefined) {
      response.status(404).end();
      return;
    }
    // A picture and nothing else, whatever its bytes may be taken for. Another one has another address.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('Content-Disposition', `inline; filename="logo.${logo.kind}"`);
    response.setHeader('Cache-Control', 'private, max-age=86400');
    response.type(`image/${logo.kind}`).send(Buffer.from(logo.data, 'base64'));
  });

  router.post('/gatherings/:slug/logo', async (request: OfGathering, response: Response<Invited>) => {
    const { gathering, person } = await organiserOf(host, request);
    const { id, logo } = bodyOf(request, setLogo);
    if (logo !== null && !isShown(logo)) throw new Refused('malformed');
    const outcome = await gathering.submit({
      command: { type: 'set_logo', logo },
      commandId: `${person}:${id}`,
      actor: { kind: 'person', id: person, role: 'organiser' },
    });
    if (!outcome.ok) throw new Refused(outcome.code);
    response.json({ version: outcome.version });
  });
}

/** Whether it is no larger than a browser may be asked to draw. */
function isShown({ kind, data }: Logo): boolean {
  const size = pictureSizeOf(kind, Buffer.from(data, 'base64'));
  return size !== null && [size.width, size.height].every((side) => side > 0 && side <= limits.logoPixels);
}

import type { Request, Response, Router } from 'express';
import type { CheckAnswer, OpenWay, Probe } from '#shared/contract/check.ts';
import { addressOf, Refused } from './answers.ts';
import type { Host } from './host.ts';
import { signallingPath } from './signalling-proxy.ts';

/** What anybody may ask who checks a device on a day before, outside of any gathering. */
export function checkRoutes(router: Router, { origins, mediaWays, probes, failureLimits }: Host): void {
  router.get('/check', (_request, response: Response<CheckAnswer>) => {
    response.json({ ways: [pageWay(origins.base), ...mediaWays()], media: probes.arePossible() });
  });

  router.post('/check/probes', async (request, response: Response<Probe>) => {
    if (!(await failureLimits.mayProbe(addressOf(request)))) throw new Refused('too_fast');
    const opened = await probes.open();
    if (typeof opened === 'string') throw new Refused(opened);
    response.status(201).json({ probe: opened.id, url: signallingPath, token: opened.token });
  });

  router.post('/check/probes/:id/end', (request: Request<{ id: string }>, response) => {
    probes.end(request.params.id);
    response.json({});
  });
}

function pageWay(base: string): OpenWay {
  const { protocol, hostname, port } = new URL(base);
  const ports = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return { carries: 'page', protocol: 'tcp', host: hostname, ports, usual: false };
}

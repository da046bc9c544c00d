import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

/** For whoever watches this machine, and for nobody else. */
const host = '127.0.0.1';

export interface ServedMetrics {
  readonly port: number;
  close(): void;
}

/** Answers `GET /metrics` on a port of its own, on this machine only. Rejects with the system's error when it cannot be had. */
export async function serveMetrics(metrics: Pick<Metrics, 'text' | 'contentType'>, port: number): Promise<ServedMetrics> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

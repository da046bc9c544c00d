import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** Stands between browsers and a media server on loopback, and lets everything through late. */
export interface DelayingRelay {
  readonly tcpPort: number;
  readonly udpPort: number;
  /** From now on loses this share of the media's packets, each way; 0 to 1. */
  lose(share: number): void;
  close(): Promise<void>;
}

export interface RelayedServer {
  /** Signalling. */
  readonly tcpPort: number;
  /** Media. */
  readonly udpPort: number;
}

const loopback = '127.0.0.1';

/** Relays TCP and UDP to a server, each way `oneWayMs` later. */
export async function startDelayingRelay(server: RelayedServer, oneWayMs: number): Promise<DelayingRelay> {
  const signalling = await relayTcp(server.tcpPort, oneWayMs);
  const media = await relayUdp(server.udpPort, oneWayMs);
  return {
    tcpPort: signalling.port,
    udpPort: media.port,
    lose: media.lose,
    async close() {
      await Promise.all([signalling.close(), media.close()]);
    },
  };
}

/** Runs each task so many milliseconds after it was handed in, in their order. */
function createDelayLine(ms: number): (task: () => void) => void {
  const waiting: { readonly due: number; readonly task: () => void }[] = [];
  let timer: NodeJS.Timeout | null = null;
  const run = () => {
    timer = null;
    const now = performance.now();
    while ((waiting[0]?.due ?? Infinity) <= now) waiting.shift()?.task();
    const next = waiting[0];
    if (next !== undefined) timer = setTimeout(run, Math.max(0, next.due - now));
  };
  return (task) => {
    waiting.push({ due: performance.now() + ms, task });
    timer ??= setTimeout(run, ms);
  };
}

interface Relay {
  readonly port: number;
  close(): Promise<void>;
}

async function relayTcp(to: number, ms: number): Promise<Relay> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect({ host: loopback, port: to });
    for (const [from, into] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      const later = createDelayLine(ms);
      open.add(from);
      from.on('data', (data) => later(() => void into.write(data)));
      from.on('end', () => later(() => void into.end()));
      from.on('error', () => into.destroy());
      from.on('close', () => open.delete(from));
    }
  });
  server.listen(0, loopback);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Each client gets a socket of its own towards the server, which so tells them apart. */
async function relayUdp(to: number, ms: number): Promise<Relay & Pick<DelayingRelay, 'lose'>> {
  const front = createSocket('udp4');
  const upstreams = new Map<string, UdpSocket>();
  const inward = createDelayLine(ms);
  const outward = createDelayLine(ms);
  let closed = false;
  let lost = 0;
  const isLost = () => Math.random() < lost;
  const upstreamOf = (address: string, port: number): UdpSocket => {
    const known = upstreams.get(`${address}:${port}`);
    if (known !== undefined) return known;
    const upstream = createSocket('udp4');
    upstream.on('message', (data) => isLost() || outward(() => closed || front.send(data, port, address)));
    upstream.on('error', () => undefined);
    upstreams.set(`${address}:${port}`, upstream);
    return upstream;
  };
  front.on('message', (data, { address, port }) => {
    const upstream = upstreamOf(address, port);
    if (!isLost()) inward(() => closed || upstream.send(data, to, loopback));
  });
  front.bind(0, loopback);
  await once(front, 'listening');
  return {
    port: front.address().port,
    lose: (share) => void (lost = share),
    close() {
      closed = true;
      for (const upstream of upstreams.values()) upstream.close();
      front.close();
      return Promise.resolve();
    },
  };
}

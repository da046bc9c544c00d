import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { installSignallingProxy, type SignallingProxy } from './signalling-proxy.ts';

const upgrade = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
};
const switching = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

let seen: IncomingMessage[];
let upstream: Server;
let onUpgrade: (socket: Socket) => void;

beforeEach(async () => {
  seen = [];
  onUpgrade = (socket) => {
    socket.write(switching);
    socket.pipe(socket);
  };
  upstream = createServer((incoming, response) => {
    seen.push(incoming);
    response.end('from the media server');
  });
  upstream.on('upgrade', (incoming: IncomingMessage, socket: Socket) => {
    seen.push(incoming);
    onUpgrade(socket);
  });
  await listen(upstream);
});

async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const urlOf = (server: Server) => new URL(`http://127.0.0.1:${portOf(server)}`);

async function origin(target: URL | null = urlOf(upstream)): Promise<{ server: Server; proxy: SignallingProxy }> {
  const server = createServer((incoming, response) => void response.end(`page ${incoming.url ?? ''}`));
  const proxy = installSignallingProxy(server, target, ['/socket.io/']);
  await listen(server);
  onTestFinished(() => proxy.close());
  return { server, proxy };
}

async function get(server: Server, path: string, init: RequestInit = {}): Promise<{ status: number; body: string }> {
  const response = await fetch(new URL(path, urlOf(server)), init);
  return { status: response.status, body: await response.text() };
}

/** The socket once the upgrade has gone through, or the status that refused it. */
function tryUpgrade(server: Server, path: string, headers = {}): Promise<Socket | number> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: portOf(server), path, headers: { ...upgrade, ...headers } });
    outgoing.on('upgrade', (_response, socket: Socket) => resolve(socket));
    outgoing.on('response', (response) => resolve(response.resume().statusCode ?? 0));
    outgoing.on('error', reject);
    outgoing.end();
  });
}

async function upgraded(server: Server, path: string, headers = {}): Promise<Socket> {
  const socket = await tryUpgrade(server, path, headers);
  if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
  return socket;
}

test('signalling requests go to the media server, all others where they went before', async () => {
  const { server } = await origin();
  expect(await get(server, '/livekit/rtc/v1/validate?access_token=t&sdk=js')).toEqual({ status: 200, body: 'from the media server' });
  expect(seen[0]?.url).toBe('/rtc/v1/validate?access_token=t&sdk=js');
  for (const path of ['/', '/livekitchen', '/g/livekit/rtc']) expect((await get(server, path)).body).toBe(`page ${path}`);
  expect(seen).toHaveLength(1);
});

test('a base path of the media server stands before', async () => {
  const { server } = await origin(new URL('/media/', urlOf(upstream)));
  await get(server, '/livekit/rtc/validate?a=1');
  await get(server, '/livekit');
  expect(seen.map(({ url }) => url)).toEqual(['/media/rtc/validate?a=1', '/media/']);
});

test('its API and everything else of the media server are not for the world', async () => {
  const { server } = await origin();
  for (const path of [
    '/livekit/twirp/livekit.RoomService/ListRooms',
    '/livekit/rtc/../twirp/x',
    '/livekit/debug/rooms',
    '/livekit/agent',
  ]) {
    expect((await get(server, path)).body).not.toBe('from the media server');
  }
  expect((await get(server, '/livekit/rtc', { method: 'POST' })).status).toBe(404);
  expect(await tryUpgrade(server, '/livekit/agent')).toBe(404);
  expect(await tryUpgrade(server, '/livekit/rtc?access_token=t&publish=twin')).toBe(400);
  expect(seen).toEqual([]);
});

test('a WebSocket passes through both ways until one side closes', async () => {
  const { server } = await origin();
  const socket = await upgraded(server, '/livekit/rtc/v1?access_token=t', { cookie: 'session=s' });
  socket.write('hello');
  expect(String((await once(socket, 'data'))[0])).toBe('hello');
  expect(seen[0]?.url).toBe('/rtc/v1?access_token=t');
  socket.end();
  await once(socket, 'close');
});

test('our cookie does not reach the media server', async () => {
  const { server } = await origin();
  await get(server, '/livekit/rtc/validate', { headers: { cookie: 'session=s' } });
  (await upgraded(server, '/livekit/rtc', { cookie: 'session=s' })).destroy();
  expect(seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
});

test('whoever else listens on the server sees no query', async () => {
  const { server } = await origin();
  const others: (string | undefined)[] = [];
  server.on('upgrade', (incoming: IncomingMessage) => others.push(incoming.url));
  server.on('request', (incoming: IncomingMessage) => others.push(incoming.url));
  (await upgraded(server, '/livekit/rtc?access_token=t')).destroy();
  await get(server, '/livekit/rtc/validate?access_token=t');
  expect(others).toEqual(['/livekit/rtc', '/livekit/rtc/validate']);
});

test('the answer of a media server that refuses an upgrade comes through', async () => {
  onUpgrade = (socket) => socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
  const { server } = await origin();
  expect(await tryUpgrade(server, '/livekit/rtc?access_token=bad')).toBe(401);
});

test('without a media server the answer is 503', async () => {
  const { server } = await origin(null);
  expect((await get(server, '/livekit/rtc/validate')).status).toBe(503);
  expect(await tryUpgrade(server, '/livekit/rtc')).toBe(503);
});

test('with a media server that is down the answer is 502', async () => {
  const target = urlOf(upstream);
  upstream.close();
  const { server } = await origin(target);
  expect((await get(server, '/livekit/rtc/validate')).status).toBe(502);
  expect(await tryUpgrade(server, '/livekit/rtc')).toBe(502);
});

test('an upgrade that is nobody’s is refused and closed, one of others is left to them', async () => {
  const { server } = await origin();
  expect(await tryUpgrade(server, '/elsewhere')).toBe(404);
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket) => {
    if (incoming.url?.startsWith('/socket.io/')) socket.end('HTTP/1.1 418 Mine\r\nContent-Length: 0\r\n\r\n');
  });
  expect(await tryUpgrade(server, '/socket.io/?EIO=4')).toBe(418);
});

test.each(['//', 'http://[', '*'])('a request line with %j as its address does no harm', async (path) => {
  const { server } = await origin();
  const socket = connect(portOf(server), '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 /);
  expect((await get(server, '/')).status).toBe(200);
});

test('who has left by the time the media server answers leaves nothing behind', async () => {
  const reached = new Promise<Socket>((resolve) => (onUpgrade = resolve));
  const { server } = await origin();
  const outgoing = request({ host: '127.0.0.1', port: portOf(server), path: '/livekit/rtc', headers: upgrade });
  outgoing.on('error', () => undefined);
  outgoing.end();
  const there = await reached;
  outgoing.destroy();
  await new Promise((resolve) => outgoing.once('close', resolve));
  there.resume().write(switching);
  await once(there, 'end');
});

test('a media server that dies in the middle closes the connection without another word', async () => {
  const reached = new Promise<Socket>((resolve) => {
    onUpgrade = (socket) => {
      socket.write(switching);
      resolve(socket);
    };
  });
  const { server } = await origin();
  const socket = await upgraded(server, '/livekit/rtc');
  const rest = text(socket);
  (await reached).resetAndDestroy();
  expect(await rest.catch(() => '')).toBe('');
});

test('closing the proxy cuts what passes through, so that the server can close', async () => {
  const { server, proxy } = await origin();
  const socket = await upgraded(server, '/livekit/rtc');
  socket.on('error', () => undefined);
  const closed = once(server, 'close');
  server.close();
  proxy.close();
  await closed;
});

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createProxyServer } from 'http-proxy-3';

/** The path of our origin under which LiveKit's signalling is found: clients connect to `wss://<origin>/livekit`. */
export const signallingPath = '/livekit';

export interface SignallingProxy {
  /** Cuts every connection that passes through, so that the HTTP server can close. */
  close(): void;
}

/** What a client of LiveKit asks for. Its API, agents and everything else of the media server are not for the world. */
const passedOn = new Set(['/', '/rtc', '/rtc/validate', '/rtc/v1', '/rtc/v1/validate']);
const answerWithin = 10_000;
const base = 'http://origin';
/** Sockets to which the media server's own answer has gone: ours would only garble it. */
const answered = new WeakSet<Duplex>();

/**
 * Passes `/livekit/*` of an HTTP server on to a media server, requests and WebSockets; with `target` null it answers 503.
 * Install it after every other listener of the server. Socket.IO beside it needs `destroyUpgrade: false`, and its path has to
 * be among `otherUpgrades`: an upgrade that is nobody's is answered 404 and closed.
 * Nothing is logged, and the query, which holds the token, is taken off the request before anyone else can log it.
 */
export function installSignallingProxy(server: Server, target: URL | null, otherUpgrades: readonly string[]): SignallingProxy {
  const proxy = createProxyServer({ changeOrigin: true, ignorePath: true, connectTimeout: answerWithin, proxyTimeout: answerWithin });
  const sockets = new Set<Duplex>();

  const requestListeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = ownPath(request);
    if (path === null) {
      for (const listener of requestListeners) Reflect.apply(listener, server, [request, response]);
      return;
    }
    const destination = takeQuery(request, path, target);
    if (typeof destination === 'number') {
      response.writeHead(destination).end();
      return;
    }
    proxy.web(request, response, { target: destination }, () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
  });

  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const path = ownPath(request);
    if (path === null) {
      if (!otherUpgrades.some((other) => request.url?.startsWith(other))) refuse(socket, 404);
      return;
    }
    const destination = takeQuery(request, path, target);
    if (typeof destination === 'number') {
      refuse(socket, destination);
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    proxy.ws(request, socket, head, { target: destination }, () => refuse(socket, 502));
  });

  // Before the media server has answered: do not wait for ever, and do not go on for someone who has left.
  proxy.on('proxyReqWs', (outgoing, _request, socket) => {
    const leave = () => outgoing.destroy();
    outgoing.setTimeout(answerWithin, () => outgoing.destroy(new Error('no answer')));
    socket.once('close', leave);
    outgoing.once('upgrade', () => {
      answered.add(socket);
      socket.off('close', leave);
    });
    outgoing.once('response', () => answered.add(socket));
  });
  proxy.on('error', () => undefined);

  return { close: () => sockets.forEach((socket) => socket.destroy()) };
}

function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => undefined);
  if (answered.has(socket) || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The path below `/livekit`, or null when the request is not for us. */
function ownPath(request: IncomingMessage): string | null {
  const pathname = URL.parse(request.url ?? '', base)?.pathname;
  if (pathname === signallingPath) return '/';
  return pathname?.startsWith(`${signallingPath}/`) === true ? pathname.slice(signallingPath.length) : null;
}

/** Where the request goes to, or the status that refuses it. Afterwards the request holds neither query nor cookie. */
function takeQuery(request: IncomingMessage, path: string, target: URL | null): URL | number {
  const { search, searchParams } = new URL(request.url ?? '', base);
  request.url = `${signallingPath}${path}`;
  delete request.headers.cookie;
  if (target === null) return 503;
  if (!passedOn.has(path) || (request.method !== 'GET' && request.method !== 'HEAD')) return 404;
  // LiveKit lets who may publish join once more beside themselves by this parameter.
  if (searchParams.has('publish')) return 400;
  const destination = new URL(target);
  destination.pathname = `${target.pathname.replace(/\/$/, '')}${path}`;
  destination.search = search;
  return destination;
}

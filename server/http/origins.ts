import type { IncomingMessage } from 'node:http';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Which origins are ours: the public address, or this machine itself while there is none. */
export interface Origins {
  /** The address that links begin with, without a slash at the end. */
  readonly base: string;
  /** Whether a request that changes something, or a WebSocket, comes from one of our own pages. */
  isOurs(request: IncomingMessage): boolean;
  /** Whether a request may be answered at all: read by our own pages, or by somebody who follows a link, not by another site's page. */
  mayRead(request: IncomingMessage): boolean;
  /** Somebody at this very machine, not passed on by a proxy: may create gatherings without the instance key. */
  isLocal(request: IncomingMessage): boolean;
}

/** @param port Asked when needed: port 0 becomes a real one only when listening. */
export function createOrigins(publicUrl: string | null, port: () => number): Origins {
  const ours = (): string[] => (publicUrl === null ? [] : [publicUrl]).concat(loopbackNames.map((name) => `http://${name}:${port()}`));
  return {
    get base() {
      return publicUrl ?? `http://localhost:${port()}`;
    },
    isOurs(request) {
      const { origin } = request.headers;
      return origin !== undefined && ours().includes(origin) && fetchedFrom(request) !== 'cross-site';
    },
    mayRead: (request) => !['cross-site', 'same-site'].includes(fetchedFrom(request)) || request.headers['sec-fetch-mode'] === 'navigate',
    isLocal(request) {
      const address = request.socket.remoteAddress ?? '';
      const passedOn = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
      return publicUrl === null && !passedOn && /^(127\.|::1$|::ffff:127\.)/.test(address);
    },
  };
}

/** What the browser says of where a request comes from (Sec-Fetch-Site); calendars and old browsers say nothing. */
const fetchedFrom = ({ headers }: IncomingMessage): string =>
  typeof headers['sec-fetch-site'] === 'string' ? headers['sec-fetch-site'] : '';

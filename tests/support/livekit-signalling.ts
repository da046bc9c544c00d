import { once } from 'node:events';

export interface SignallingVisit {
  /** Resolves when the media server has ended the connection. */
  readonly ended: Promise<void>;
  leave(): Promise<void>;
}

/**
 * Joins as a client of LiveKit does, by its signalling alone and without media.
 * Null when it was refused. `base` is http://host:port with or without a path; `parameters` are added to the query.
 */
export async function joinBySignalling(base: URL, token: string, parameters: Record<string, string> = {}): Promise<SignallingVisit | null> {
  const url = new URL(`${base.href.replace(/^http/, 'ws').replace(/\/$/, '')}/rtc`);
  url.search = new URLSearchParams({ access_token: token, protocol: '16', sdk: 'js', auto_subscribe: '1', ...parameters }).toString();
  const socket = new WebSocket(url);
  const ended = once(socket, 'close').then(() => undefined);
  // The first message is what LiveKit tells those who are in.
  const isIn = await Promise.race([
    once(socket, 'message').then(() => true),
    ended.then(() => false),
    once(socket, 'error').then(() => false),
  ]);
  if (!isIn) return null;
  const leave = () => {
    socket.close();
    return ended;
  };
  return { ended, leave };
}

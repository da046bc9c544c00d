import { createShardedAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import type { NodeLink } from '#server/ports/node-link.ts';

const channel = 'foyer:stored';
const prefix = 'foyer';
/** Appends within so many milliseconds are one hint. */
const togetherMs = 2;
/** So often this node listens for itself, and after so long without a word of its own it takes the link for lost, ms. */
const beatMs = 1_000;
const silentMs = 3_500;
const slowestRetryMs = 2_000;
/** What waits to be written while Redis stands still; more is dropped. */
const mostWaiting = 1_000;

/**
 * A link through Redis, 7 or later, that is there as soon as it can be, and comes back by itself. Whatever is said while it is away
 * is lost. @param node Id of this process, by which it knows its own words.
 */
export function openRedis(url: string, node: string, onError: (error: unknown) => void): NodeLink {
  const options = {
    url,
    commandsQueueMaxLength: mostWaiting,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries: number) => Math.min(slowestRetryMs, 50 * 2 ** Math.min(tries, 6)) },
  };
  const speaker = createClient({ ...options, disableOfflineQueue: true });
  const listener = createClient(options);
  let closed = false;
  let wasOn = true;
  const failed = (error: unknown): void => {
    // Of many tries one line tells.
    if (closed || !wasOn) return;
    wasOn = false;
    onError(error);
  };
  for (const client of [speaker, listener]) {
    client.on('error', failed);
    client.on('ready', () => (wasOn = true));
    client.connect().catch(failed);
  }
  const say = (to: string, words: string): void => {
    if (!closed) speaker.publish(to, words).catch(() => undefined);
  };

  const listeners = new Set<(stream: string) => void>();
  let heard = performance.now();
  listener
    .subscribe(channel, (message) => {
      const [from = '', ...streams] = message.split(' ');
      if (from === node) heard = performance.now();
      else for (const stream of streams) for (const listen of listeners) listen(stream);
    })
    .catch(failed);
  const beat = setInterval(() => say(channel, node), beatMs);
  beat.unref();

  /** What the adapter needs of a client. It sends to its own sockets once its word to the others is out: it is not to wait for Redis. */
  const wire = {
    sPublish(to: string, words: string | Buffer) {
      if (!closed) speaker.sPublish(to, words).catch(() => undefined);
      return Promise.resolve(0);
    },
    sSubscribe: (to: string, listen: (message: Buffer, from: Buffer) => void) => listener.sSubscribe(to, listen, true).catch(failed),
    sUnsubscribe: () => Promise.resolve(),
  };
  const stored = new Set<string>();
  return {
    hints: {
      stored(stream) {
        if (stored.size === 0)
          setTimeout(() => {
            say(channel, [node, ...stored].join(' '));
            stored.clear();
          }, togetherMs);
        stored.add(stream);
      },
      onStored(listen) {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
    },
    adapter: createShardedAdapter(wire, wire, { channelPrefix: prefix, subscriptionMode: 'static' }),
    isOn: () => performance.now() - heard < silentMs,
    close() {
      closed = true;
      clearInterval(beat);
      speaker.destroy();
      listener.destroy();
    },
  };
}

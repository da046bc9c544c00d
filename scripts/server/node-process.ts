import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { openPostgresStores } from '#server/adapters/postgres/open-stores.ts';
import { openRedis } from '#server/adapters/redis/open-redis.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import { perTable, type House } from './house.ts';

/**
 * One of several nodes on one database and one Redis: the runtime without its sockets, which hears every bell. With a house (a file) it also has
 * its share of the people come and go, so many commands a second for so long, and prints how long each took, in ms.
 * Arguments: addresses of the database and of Redis, number of the node, and the house's file, commands a second, seconds.
 */
const [url = '', redis = '', number = '0', file, perSecond = '0', seconds = '0'] = process.argv.slice(2);
const nodes = 3;
const node = freshId();
const { eventStore, revisions } = await openPostgresStores(url, { hold: 'shared', onLost: () => undefined });
const { hints } = openRedis(redis, node, () => undefined);
const { gatherings } = startRuntime({
  store: eventStore,
  nodes: { revisions, hints },
  clock: systemClock,
  media: new MemoryMediaServer(() => Date.now()),
  matcher: inlineMatcher(1000),
  node,
  // That another node was faster is no failure; what is one, the log shows.
  onError: () => undefined,
});

if (file !== undefined) {
  const { stream, guests } = JSON.parse(readFileSync(file, 'utf8')) as House;
  const gathering = await gatherings.get(stream);
  const coming = guests.filter((_, index) => index % perTable >= 2 && index % nodes === Number(number));
  process.stdout.write('ready\n');
  await pause(500);
  const began = performance.now();
  const times: Promise<number>[] = [];
  for (let now = began; now - began < Number(seconds) * 1000; now = performance.now()) {
    while (times.length < ((now - began) / 1000) * Number(perSecond)) times.push(one(times.length));
    await pause(4);
  }
  process.stdout.write(`${JSON.stringify(await Promise.all(times))}\n`);
  process.exit(0);

  async function one(count: number): Promise<number> {
    const guest = coming[count % coming.length];
    const sits = Math.floor(count / coming.length) % 2 === 0;
    const sentAt = performance.now();
    await gathering.submit({
      command: sits ? { type: 'sit', table: guest?.table ?? '' } : { type: 'stand' },
      commandId: freshId(),
      actor: { kind: 'person', id: guest?.id ?? '', role: 'participant' },
    });
    return performance.now() - sentAt;
  }
}
process.stdout.write('ready\n');

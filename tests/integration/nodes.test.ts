import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { openPostgresStores } from '#server/adapters/postgres/open-stores.ts';
import { openRedis } from '#server/adapters/redis/open-redis.ts';
import { contactCardOf } from '#tests/support/gathering-spec.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts';
import { redisNote, startRedis, type RedisServer } from '#tests/support/redis-server.ts';
import { createGathering, startTestApp, TestBrowser, type TestApp, type TestSocket } from '#tests/support/test-app.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';

const note = postgresNote + redisNote;

describe.skipIf(note !== '')(`several nodes on one PostgreSQL and one Redis server${note}`, () => {
  let postgres: PostgresServer;
  let redis: RedisServer;
  let url: string;
  const nodes: TestApp[] = [];
  const media = new MemoryMediaServer(() => Date.now());

  const startNode = async (number: number): Promise<TestApp> => {
    const id = `node-${number}`;
    const stores = await openPostgresStores(url, { hold: 'shared', onLost: () => undefined });
    const link = openRedis(redis.url, id, () => undefined);
    const ports = { store: stores.eventStore, access: stores.accessStore, media, nodes: { id, revisions: stores.revisions, link } };
    return startTestApp({ FOYER_LINK_KEY: 'the same on all of them, and long enough' }, ports);
  };

  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    url = await postgres.database();
    for (const number of [0, 1, 2]) nodes.push(await startNode(number));
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await Promise.all([postgres.end(), redis.end()]);
  });

  /** The same browser, whose requests come to another node. */
  function at(node: number, browser: TestBrowser): TestBrowser {
    const there = new TestBrowser(nodes[node]!.base);
    there.cookie = browser.cookie;
    return there;
  }

  async function arrive(slug: string, address: string, name: string, node: number): Promise<{ browser: TestBrowser; socket: TestSocket }> {
    const browser = new TestBrowser(nodes[node]!.base);
    await browser.open(address);
    const socket = browser.connect(slug);
    await socket.connected();
    expect(await socket.send({ type: 'arrive', profile: profileOf(name), mode: 'full' })).toMatchObject({ ok: true });
    await socket.until(({ mine }) => mine?.standing === 'here');
    return { browser, socket };
  }

  async function twoAtATable() {
    const created = await createGathering(nodes[0]!.base);
    const ana = await arrive(created.slug, created.sharedAddress, 'Ana', 0);
    const ben = await arrive(created.slug, created.sharedAddress, 'Ben', 1);
    const about = { topic: 'Lamps', theme: null, question: null, languages: [], seats: 4 } as const;
    await ana.socket.send({ type: 'open_table', ...about });
    const table = await ben.socket.until(({ hall }) => Object.values(hall?.tables ?? {})[0]?.id);
    expect(await ben.socket.send({ type: 'sit', table })).toMatchObject({ ok: true });
    await ana.socket.until((views) => views.table?.people.length === 2);
    await ben.socket.until((views) => views.table?.people.length === 2);
    const close = () => [ana, ben].forEach(({ socket }) => socket.close());
    return { created, ana, ben, table, close };
  }

  it('shows on each what was done on another, whoever was let in where', async () => {
    const { created, ana, ben, close } = await twoAtATable();
    const live = at(2, created.organiser).connect(created.slug, 'live');
    const names = await live.until(({ hall }) => {
      const people = Object.values(hall?.people ?? {}).map(({ name }) => name);
      return people.length === 2 && people.toSorted();
    });
    expect(names).toEqual(['Ana', 'Ben']);
    // What no event tells of.
    await ana.socket.send({ type: 'set_contact_card', card: contactCardOf('Ana', { line: 'Lamps and why' }) });
    await ben.socket.send({ type: 'set_contact_card', card: contactCardOf('Ben') });
    await ana.socket.send({ type: 'offer_contact', person: ben.socket.mine.id, on: true });
    await ben.socket.send({ type: 'offer_contact', person: ana.socket.mine.id, on: true });
    expect(
      JSON.stringify(await ben.socket.until(({ mine }) => mine !== null && JSON.stringify(mine).includes('Lamps and why') && mine)),
    ).toContain('Ana');
    live.close();
    close();
  });

  it('lets a table that sits on two of them read what is typed', async () => {
    const { ana, ben, close } = await twoAtATable();
    const read = once(ben.socket.socket as never, 'signal') as Promise<{ text: string }[]>;
    ana.socket.socket.emit('signal', { kind: 'live_text', line: 'l1', text: 'Good morn', done: false });
    expect((await read)[0]).toMatchObject({ kind: 'live_text', text: 'Good morn', from: ana.socket.mine.id });
    close();
  });

  it('a newer page on one node takes the seat from the older on another', async () => {
    const { created, ana, close } = await twoAtATable();
    const told = once(ana.socket.socket as never, 'elsewhere');
    const newer = at(2, ana.browser).connect(created.slug);
    await told;
    expect(await newer.until(({ mine }) => mine?.table)).toBeTruthy();
    // The older node’s word that its page is gone is not about the newer one.
    const live = at(1, created.organiser).connect(created.slug, 'live');
    await live.until(({ hall }) => Object.values(hall?.people ?? {}).length === 2);
    expect(Object.values(live.views.hall?.people ?? {}).filter(({ dropped }) => dropped)).toEqual([]);
    [newer, live].forEach((socket) => socket.close());
    close();
  });

  it('a removed person’s page is closed on whatever node it is', async () => {
    const { created, ben, close } = await twoAtATable();
    const live = at(2, created.organiser).connect(created.slug, 'live');
    await live.until(({ hall }) => Object.values(hall?.people ?? {}).length === 2);
    const gone = once(ben.socket.socket as never, 'disconnect');
    expect(await live.send({ type: 'remove_person', person: ben.socket.mine.id })).toMatchObject({ ok: true });
    await gone;
    expect(ben.socket.mine.standing).toBe('removed');
    live.close();
    close();
  });

  it.each(['frozen', 'dead'] as const)('with Redis %s commands go on, and others see them within the next look', async (state) => {
    const { ana, ben, close } = await twoAtATable();
    if (state === 'frozen') redis.freeze();
    else await redis.killHard();
    try {
      expect(await ana.socket.send({ type: 'raise_hand', raised: true })).toMatchObject({ ok: true });
      const at = Date.now();
      await ben.socket.until(({ table }) => table?.hands.includes(ana.socket.mine.id));
      expect(Date.now() - at).toBeLessThan(2_500);
    } finally {
      if (state === 'frozen') redis.thaw();
      else await redis.start();
    }
    const read = once(ben.socket.socket as never, 'signal') as Promise<{ text: string }[]>;
    const typing = setInterval(() => ana.socket.socket.emit('signal', { kind: 'live_text', line: 'l2', text: 'Back', done: false }), 200);
    expect((await read)[0]).toMatchObject({ from: ana.socket.mine.id });
    clearInterval(typing);
    close();
  });

  it('rings a bell once, which each of them hears', async () => {
    const created = await createGathering(nodes[0]!.base, { programme: [{ kind: 'hall', seconds: 10, topicTables: [] }] });
    const ana = await arrive(created.slug, created.sharedAddress, 'Ana', 0);
    const ben = await arrive(created.slug, created.sharedAddress, 'Ben', 1);
    const live = at(2, created.organiser).connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'start' });
    for (const socket of [ana.socket, ben.socket, live]) await socket.until(({ hall }) => hall?.clock.phase === 'over');
    [ana.socket, ben.socket, live].forEach((socket) => socket.close());
  });
});

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import type { About } from '#shared/gathering/about.ts';
import type { Command } from '#shared/gathering/commands.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { profileOf, someAbout, startsAt } from '#tests/support/gathering-spec.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { createVirtualClock, type VirtualClock } from '#tests/support/virtual-clock.ts';
import { startPresenceLeases } from './presence-leases.ts';
import { startRuntime, type Runtime } from './start-runtime.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const running: Runtime[] = [];
afterEach(async () => {
  for (const runtime of running.splice(0)) await runtime.stop();
});

/** A node over a store, and which streams it has read from its log. */
function startNode(store: EventStore, clock: VirtualClock, node = 'n') {
  const read: string[] = [];
  const watched: EventStore = {
    ...store,
    read(stream, after) {
      read.push(stream);
      return store.read(stream, after);
    },
  };
  const runtime = startRuntime({
    store: watched,
    clock,
    media: new MemoryMediaServer(() => clock.now()),
    matcher: inlineMatcher(1000),
    node,
    onError(_part, error) {
      throw error;
    },
  });
  running.push(runtime);
  return { runtime, read };
}

let commands = 0;

async function submit({ gatherings }: Runtime, stream: string, person: string | null, command: Command): Promise<void> {
  const role = person === 'olga' ? 'organiser' : 'participant';
  const actor = person === null ? ({ kind: 'system' } as const) : ({ kind: 'person', id: person, role } as const);
  const outcome = await (await gatherings.get(stream)).submit({ command, commandId: `c${++commands}`, actor });
  if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code}`);
}

async function create(runtime: Runtime, stream: string, about: About = someAbout): Promise<void> {
  await submit(runtime, stream, null, { type: 'create', about, organiser: 'olga', profile: profileOf('Olga') });
}

/** Its doors are open and it begins in an hour; ana has come to the node that is asked. */
async function openGathering(runtime: Runtime, clock: VirtualClock, stream: string): Promise<void> {
  await create(runtime, stream, { ...someAbout, startsAt: clock.now() + 60 * minute });
  await submit(runtime, stream, null, { type: 'open_doors' });
  await submit(runtime, stream, 'ana', { type: 'arrive', profile: profileOf('Ana'), mode: 'full' });
}

const inMemory = async ({ gatherings }: Runtime): Promise<string[]> => (await gatherings.loaded()).map(({ stream }) => stream);

async function presenceOf({ gatherings }: Runtime, stream: string, person: string): Promise<string | undefined> {
  const { state } = (await gatherings.get(stream)).world();
  return state.phase === 'none' ? undefined : state.people[person]?.presence.kind;
}

describe('gatherings in memory', () => {
  it('Z10 leave it when nobody asked for a while, and are what they were when somebody does', async () => {
    const clock = createVirtualClock(startsAt - day);
    const { runtime, read } = startNode(createMemoryEventStore(), clock);
    await create(runtime, 'g');
    const before = (await runtime.gatherings.get('g')).world();
    await clock.advanceTo(clock.now() + 4 * minute);
    expect(await inMemory(runtime)).toEqual(['g']);
    await clock.advanceTo(clock.now() + 3 * minute);
    expect(await inMemory(runtime)).toEqual([]);
    const again = await runtime.gatherings.get('g');
    expect(again.world()).toEqual(before);
    expect(read).toEqual(['g', 'g']);
    await submit(runtime, 'g', 'olga', { type: 'edit', about: { ...someAbout, title: { en: 'Another title' } } });
    expect(again.world().state).toMatchObject({ about: { title: { en: 'Another title' } } });
  });

  it('Z10 stay while somebody looks at them, and as long after', async () => {
    const clock = createVirtualClock(startsAt - day);
    const { runtime } = startNode(createMemoryEventStore(), clock);
    await create(runtime, 'g');
    const close = (await runtime.gatherings.get('g')).onChange(() => undefined);
    await clock.advanceTo(clock.now() + 60 * minute);
    expect(await inMemory(runtime)).toEqual(['g']);
    close();
    await clock.advanceTo(clock.now() + 4 * minute);
    expect(await inMemory(runtime)).toEqual(['g']);
    await clock.advanceTo(clock.now() + 3 * minute);
    expect(await inMemory(runtime)).toEqual([]);
  });

  it('Z10 have lost whoever was said to be here and has no page, and ring their bells all the same', async () => {
    const clock = createVirtualClock(startsAt - day);
    const { runtime } = startNode(createMemoryEventStore(), clock);
    await openGathering(runtime, clock, 'g');
    const begins = clock.now() + 60 * minute;
    await clock.advanceTo(clock.now() + 15 * minute);
    expect(await inMemory(runtime)).toEqual([]);
    await clock.advanceTo(begins - 20_000);
    expect(await inMemory(runtime)).toEqual(['g']);
    await clock.advanceTo(begins + 1000);
    expect((await runtime.gatherings.get('g')).world().state).toMatchObject({ course: { startedAt: begins } });
    expect(await presenceOf(runtime, 'g', 'ana')).toBe('away');
  });

  it('Z10 a thousand that were asked for and are idle take no memory', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const { eventStore } = openSqliteStores(temporaryFolder());
    const clock = createVirtualClock(startsAt - day);
    const { runtime } = startNode(eventStore, clock);
    const streams = Array.from({ length: 1000 }, (_, index) => `g${index}`);
    const people = Array.from({ length: 20 }, (_, index) => ({
      profile: profileOf(`Guest ${index}`),
      role: 'participant' as const,
      mail: '',
      firstTimer: false,
      apart: [],
    }));
    await create(runtime, 'first');
    const before = heap();
    await Promise.all(streams.map((stream) => create(runtime, stream)));
    await Promise.all(streams.map((stream) => submit(runtime, stream, 'olga', { type: 'invite', people })));
    const touched = heap() - before;
    await clock.advanceTo(clock.now() + 7 * minute);
    const idle = heap() - before;
    expect(await inMemory(runtime)).toEqual([]);
    process.stdout.write(`${JSON.stringify({ idle: { touched, idle } })}\n`);
    expect(idle).toBeLessThan(touched / 10);
    expect(Object.keys((await runtime.gatherings.get('g7')).world().personal.profile)).toHaveLength(21);
    await runtime.stop();
    await eventStore.close();
  }, 20_000);
});

describe('a node that is lost', () => {
  it('Z11 has its people dropped where it said they are, and no other gathering is read for that', async () => {
    const clock = createVirtualClock(startsAt - day);
    const store = createMemoryEventStore();
    const lost = startNode(store, clock, 'lost').runtime;
    await openGathering(lost, clock, 'with ana');
    for (const stream of ['b', 'c', 'd']) await create(lost, stream);
    await lost.stop();

    const { runtime, read } = startNode(store, clock, 'other');
    const asked: (readonly string[] | null)[] = [];
    const leases = await startPresenceLeases({
      store,
      clock,
      node: 'other',
      lease: runtime.lease,
      onError(error) {
        throw error;
      },
      async loseNode(node, streams) {
        asked.push(streams);
        for (const stream of streams ?? []) await submit(runtime, stream, null, { type: 'lose_node', node });
      },
    });
    await clock.advanceTo(clock.now() + minute);
    leases.stop();
    expect(asked).toEqual([['with ana']]);
    expect([...new Set(read)]).toEqual(['with ana']);
    expect(await presenceOf(runtime, 'with ana', 'ana')).toBe('away');
    expect(await store.lapsedLeases(clock.now() + day)).toEqual([{ node: 'other', streams: [] }]);
  });
});

describe('a node that starts', () => {
  it('Z12 is prepared once the gatherings in which something happens soon are read, and reads no others', async () => {
    const clock = createVirtualClock(startsAt - day);
    const store = createMemoryEventStore();
    const before = startNode(store, clock, 'before').runtime;
    await openGathering(before, clock, 'soon');
    await openGathering(before, clock, 'soon as well');
    await create(before, 'later');
    await before.stop();
    await clock.advanceTo(clock.now() + 60 * minute - 80_000);

    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const slow: EventStore = {
      ...store,
      async read(stream, after) {
        if (stream === 'soon') await gate;
        return store.read(stream, after);
      },
    };
    const { runtime, read } = startNode(slow, clock, 'n');
    await clock.advanceTo(clock.now() + 1000);
    expect(runtime.isPrepared()).toBe(false);
    open();
    await clock.advanceTo(clock.now() + 1000);
    expect(runtime.isPrepared()).toBe(true);
    expect(new Set(read)).toEqual(new Set(['soon', 'soon as well']));
  });

  it('Z13 arms what follows from where a gathering stands and an older version did not derive', async () => {
    const clock = createVirtualClock(startsAt - day);
    const store = createMemoryEventStore();
    // A version that knew of no end by itself, and made a snapshot.
    const older: EventStore = {
      ...store,
      append: (append) => store.append({ ...append, deadlines: append.deadlines.filter(({ key }) => key !== 'abandoned') }),
    };
    const before = startNode(older, clock, 'before').runtime;
    await openGathering(before, clock, 'g');
    await submit(before, 'g', 'olga', { type: 'start' });
    await clock.advanceTo(clock.now() + 2 * minute);
    await submit(before, 'g', 'olga', { type: 'pause' });
    await before.stop();
    const keys = async () => (await store.deadlinesOf('g')).map(({ key }) => key);
    expect(await keys()).not.toContain('abandoned');

    const now = startNode(store, clock, 'now').runtime;
    expect((await now.gatherings.get('g')).world().state.phase).toBe('open');
    expect(await keys()).toContain('abandoned');
    await now.stop();
    // Nobody asks for it any more, and its time comes all the same.
    await clock.advanceTo(clock.now() + 9 * day);
    const { runtime } = startNode(store, clock, 'later');
    await clock.advanceTo(clock.now() + minute);
    expect((await runtime.gatherings.get('g')).world().state.phase).toBe('over');
  });
});

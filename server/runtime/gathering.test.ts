import { describe, expect, it } from 'vitest';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import type { Append, EventStore } from '#server/ports/event-store.ts';
import { profileOf, someAbout, startsAt } from '#tests/support/gathering-spec.ts';
import { createSharedLog } from '#tests/simulation/shared-log.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { loadGathering, type Change, type Gathering } from './gathering.ts';

const deaf = {
  onDeadlines: () => undefined,
  onEffects: () => undefined,
  onError: (error: unknown) => {
    throw error;
  },
};

function commandsOf(gathering: Gathering) {
  const person = (id: string, role: 'participant' | 'organiser' = 'participant') => ({ kind: 'person', id, role }) as const;
  return {
    gathering,
    create: async () => {
      await gathering.submit({
        command: { type: 'create', about: someAbout, organiser: 'olga', profile: profileOf('Olga') },
        commandId: 'create',
        actor: { kind: 'system' },
      });
      await gathering.submit({ command: { type: 'open_doors' }, commandId: 'open', actor: person('olga', 'organiser') });
    },
    arrive: (id: string, commandId = `arrive ${id}`) =>
      gathering.submit({ command: { type: 'arrive', profile: profileOf(id), mode: 'full' }, commandId, actor: person(id) }),
    open: (id: string, topic: string) =>
      gathering.submit({
        command: { type: 'open_table', topic, theme: null, question: null, languages: [], seats: 2 },
        commandId: `open ${topic}`,
        actor: person(id),
      }),
  };
}

/** An open gathering whose appends the test may hold up or let fail. */
async function openGathering() {
  const store = createMemoryEventStore();
  const appends: Append[] = [];
  const hooks = { before: (_append: Append): Promise<void> => Promise.resolve() };
  const watched: EventStore = {
    ...store,
    async append(append) {
      appends.push(append);
      await hooks.before(append);
      return store.append(append);
    },
  };
  const gathering = await loadGathering('stream', { store: watched, clock: createVirtualClock(startsAt - 60_000), node: 'n', ...deaf });
  const changes: Change[] = [];
  gathering.onChange((change) => changes.push(change));
  const { create, ...commands } = commandsOf(gathering);
  await create();
  return { store, appends, hooks, changes, ...commands };
}

/** Resolves when the test says so. */
function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), passed };
}

describe('commands that come while others are being stored', () => {
  it('Z4 are stored together, each decided on those before it, and answered only then, in their order', async () => {
    const { gathering, appends, hooks, changes, arrive, open } = await openGathering();
    const stored = gate();
    hooks.before = () => stored.passed;
    const from = { appends: appends.length, changes: changes.length, version: gathering.version() };
    const answers = [arrive('ana'), arrive('bo'), open('ana', 'Lamps'), arrive('cy')];
    const told: number[] = [];
    for (const answer of answers) void answer.then(({ ok, ...more }) => ok && 'version' in more && told.push(more.version));
    await expect.poll(() => appends.length).toBe(from.appends + 4);
    expect(told).toEqual([]);
    expect(gathering.version()).toBe(from.version);
    stored.open();
    expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }, { ok: true }]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(changes.slice(from.changes).map(({ version }) => version)).toEqual(told);
    expect(gathering.version()).toBe(told.at(-1));
  });

  it('Z4 are decided anew where one before them could not be stored', async () => {
    const { gathering, store, hooks, arrive, open } = await openGathering();
    hooks.before = ({ commandId }) => (commandId === 'arrive ana' ? Promise.reject(new Error('disk')) : Promise.resolve());
    const [ana, table, bo] = await Promise.allSettled([arrive('ana'), open('ana', 'Lamps'), arrive('bo')]);
    expect(ana).toMatchObject({ status: 'rejected' });
    // Without ana there is nobody who could open it.
    expect(table).toMatchObject({ status: 'fulfilled', value: { ok: false } });
    expect(bo).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    const { state } = gathering.world();
    expect(Object.keys(state.phase === 'none' ? {} : state.people)).toEqual(['olga', 'bo']);
    expect((await store.read('stream', 0)).length).toBe(gathering.version());
  });

  it('Z5 are done once where the same is sent twice, and what comes after it is done too', async () => {
    const { gathering, changes, arrive } = await openGathering();
    const from = changes.length;
    const [first, again, bo] = await Promise.all([arrive('ana'), arrive('ana'), arrive('bo')]);
    expect(again).toEqual(first);
    expect(bo).toMatchObject({ ok: true, version: gathering.version() });
    expect(changes.length - from).toBe(2);
  });

  it('Z5 are seen by everybody where they were stored although the store said they were not', async () => {
    const { gathering, store, hooks, changes, arrive } = await openGathering();
    hooks.before = async (append) => {
      if (append.commandId !== 'arrive ana') return;
      await store.append(append);
      throw new Error('the answer was lost');
    };
    const [ana, bo] = await Promise.allSettled([arrive('ana'), arrive('bo')]);
    expect(ana).toMatchObject({ status: 'rejected' });
    expect(bo).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    const shown = () => {
      const state = changes.at(-1)?.after.state;
      return state === undefined || state.phase === 'none' ? [] : Object.keys(state.people);
    };
    await expect.poll(shown).toEqual(['olga', 'ana', 'bo']);
    expect(gathering.version()).toBe((await store.read('stream', 0)).length);
  });
});

describe('a gathering that two nodes write to', () => {
  it('Z7 is written to in turn by whoever lost a race for it, so that no race is lost again', async () => {
    const { store, revisions } = createSharedLog();
    const outcomes: string[] = [];
    let turns = 0;
    const options = {
      store: {
        ...store,
        async append(append: Append) {
          const outcome = await store.append(append);
          outcomes.push(outcome.ok ? 'stored' : outcome.reason);
          return outcome;
        },
      },
      revisions: {
        ...revisions,
        inTurn: <T>(_: string, work: () => Promise<T>): Promise<T> => {
          turns += 1;
          return work();
        },
      },
      clock: createVirtualClock(startsAt - 60_000),
      ...deaf,
    };
    const one = commandsOf(await loadGathering('stream', { ...options, node: 'one' }));
    await one.create();
    const other = commandsOf(await loadGathering('stream', { ...options, node: 'other' }));
    await one.arrive('ana');
    expect(turns).toBe(0);
    expect(await other.arrive('bo')).toMatchObject({ ok: true });
    expect(outcomes.splice(0)).toEqual(['stored', 'stored', 'stored', 'conflict', 'stored']);
    expect(turns).toBe(1);
    await one.gathering.follow();
    await one.arrive('cy');
    expect(await other.arrive('dan')).toMatchObject({ ok: true });
    expect(outcomes).toEqual(['stored', 'stored']);
    expect(turns).toBe(2);
  });

  it('Z7 stores nothing that was decided on what lost its race, though the log has grown by as much', async () => {
    const { store, revisions } = createSharedLog();
    const outcomes: string[] = [];
    const watched = {
      ...store,
      async append(append: Append) {
        const outcome = await store.append(append);
        outcomes.push(`${append.commandId}: ${outcome.ok ? 'stored' : outcome.reason}`);
        return outcome;
      },
    };
    const options = { store: watched, revisions, clock: createVirtualClock(startsAt - 60_000), ...deaf };
    const one = commandsOf(await loadGathering('stream', { ...options, node: 'one' }));
    await one.create();
    await one.arrive('ana');
    const other = commandsOf(await loadGathering('stream', { ...options, node: 'other' }));
    await other.arrive('bo');
    outcomes.length = 0;
    expect(await Promise.all([one.arrive('cy'), one.open('cy', 'Lamps')])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(outcomes).toEqual(['arrive cy: conflict', 'open Lamps: conflict', 'arrive cy: stored', 'open Lamps: stored']);
  });

  it('Z7 lets thousands look without taking a place from whoever asks for something', async () => {
    const { store, revisions } = createSharedLog();
    const options = { store, revisions, clock: createVirtualClock(startsAt - 60_000), ...deaf };
    const one = commandsOf(await loadGathering('stream', { ...options, node: 'one' }));
    await one.create();
    const looks = Array.from({ length: 2_100 }, () => one.gathering.follow());
    expect(await one.arrive('ana')).toMatchObject({ ok: true });
    await Promise.all(looks);
    const other = commandsOf(await loadGathering('stream', { ...options, node: 'other' }));
    await one.arrive('bo');
    await Promise.all(Array.from({ length: 3 }, () => other.gathering.follow()));
    expect(other.gathering.version()).toBe(one.gathering.version());
  });
});

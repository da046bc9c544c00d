import { beforeAll, describe, expect, it } from 'vitest';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import { runningPlenary } from '#shared/gathering/plenary.ts';
import type { Open } from '#shared/gathering/state.ts';
import { admissionsOf } from '#shared/gathering/view/tickets.ts';
import { tableView } from '#shared/gathering/view/table.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { profileOf, someAbout, startsAt } from '#tests/support/gathering-spec.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { startSimulatedNode, stream, type SimulatedNode } from './simulated-node.ts';

const people = Array.from({ length: 200 }, (_, index) => `p${index}`);
const programme = [
  { kind: 'hall', seconds: 120, topicTables: [] },
  { kind: 'plenary', seconds: 300 },
  { kind: 'hall', seconds: 60, topicTables: [] },
] as const;

describe('L a plenary of 200, whose server dies in the midst of it', () => {
  const clock = createVirtualClock(startsAt - 60_000);
  const store = createMemoryEventStore();
  const media = new MemoryMediaServer(() => clock.now());
  const random = seededRandom(200);
  let node: SimulatedNode;
  let count = 0;
  const say = async (person: string, command: ClientCommand) => {
    const role = person === 'olga' ? 'organiser' : 'participant';
    const outcome = await node.submit(command, `c${++count}`, { kind: 'person', id: person, role });
    expect(outcome, `${person}: ${command.type}`).toMatchObject({ ok: true });
  };
  const system = (command: Parameters<SimulatedNode['submit']>[0]) => node.submit(command, `s${++count}`, { kind: 'system' });
  const open = async (): Promise<Open> => {
    const { state } = (await node.gatherings.get(stream)).world();
    if (state.phase !== 'open') throw new Error(`it is ${state.phase}`);
    return state;
  };
  /** Everyone follows their ticket into the media room, as browsers do. */
  const joinMedia = async (state: Open) => {
    for (const person of ['olga', ...people])
      for (const { mediaRoom, mayPublish, hidden, purpose } of admissionsOf(state, person)) {
        if (purpose !== 'current') continue;
        const { token } = await media.ticket({ mediaRoom, identity: person, mayPublish, hidden });
        expect(media.join(token), `${person} is let in`).toBe(true);
      }
  };

  beforeAll(async () => {
    node = await startSimulatedNode({ name: 'node-1', store, clock, media });
    await system({ type: 'create', about: { ...someAbout, programme }, organiser: 'olga', profile: profileOf('Olga') });
    await system({ type: 'open_doors' });
    for (const person of ['olga', ...people]) await say(person, { type: 'arrive', profile: profileOf(person), mode: 'full' });
    await clock.advanceTo(startsAt + 121_000);
  });

  it('gathers everyone in one media room, in which the organiser alone may publish', async () => {
    const state = await open();
    await joinMedia(state);
    expect(await media.mediaRooms()).toEqual([runningPlenary(state)?.mediaRoom]);
    const there = await media.peopleIn(runningPlenary(state)?.mediaRoom ?? '');
    expect(there).toHaveLength(201);
    expect(there.filter(({ mayPublish }) => mayPublish)).toMatchObject([{ identity: 'olga', mayPublish: true }]);
  });

  it('calls people up in the order of their hands, and its view does not grow with the listeners', async () => {
    const asking = [...people].sort(() => random.next() - 0.5).slice(0, 30);
    for (const person of asking) {
      await clock.advanceTo(clock.now() + 100);
      await say(person, { type: 'raise_hand', raised: true });
    }
    const state = await open();
    const table = runningPlenary(state);
    const view = tableView({ state, personal: (await node.gatherings.get(stream)).world().personal }, table?.id ?? '');
    expect(view?.hands).toEqual(asking);
    expect(JSON.stringify(view).length).toBeLessThan(1000);
    for (const person of view?.hands.slice(0, 3) ?? []) await say('olga', { type: 'call_up', person });
    expect(runningPlenary(await open())?.stage).toEqual(['olga', ...asking.slice(0, 3)]);
  });

  it('silences who steps down, and takes the voice of nobody else', async () => {
    const before = await open();
    await joinMedia(before);
    const [, first = ''] = runningPlenary(before)?.stage ?? [];
    await say('olga', { type: 'step_down', person: first });
    await clock.advanceTo(clock.now() + 2000);
    const state = await open();
    const speaking = (await media.peopleIn(runningPlenary(state)?.mediaRoom ?? '')).filter(({ mayPublish }) => mayPublish);
    expect(speaking.map(({ identity }) => identity).sort()).toEqual([...(runningPlenary(state)?.stage ?? [])].sort());
  });

  it('goes on where it stood after a restart, and ends once at its bell', async () => {
    const before = await open();
    node.kill();
    node = await startSimulatedNode({ name: 'node-2', store, clock, media });
    await clock.advanceTo(clock.now() + 100);
    for (const person of ['olga', ...people]) await system({ type: 'connect', person, node: 'node-2' });
    const state = await open();
    expect(runningPlenary(state)).toEqual(runningPlenary(before));
    expect(state.course.endsAt).toBe(before.course.endsAt);
    await clock.advanceTo(startsAt + 425_000);
    const after = await open();
    expect(after.course).toMatchObject({ kind: 'hall', segment: 2, startedAt: startsAt + 420_000 });
    expect(after.tables).toEqual({});
    await clock.advanceTo(clock.now() + 10_000);
    expect(await media.mediaRooms()).toEqual([]);
    const begun = (await store.read(stream, 0)).filter(({ type }) => type === 'CourseBegan');
    expect(begun).toHaveLength(3);
  });
});

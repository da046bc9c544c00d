import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { Story } from '#tests/support/gathering-spec.ts';
import { createVirtualClock, type VirtualClock } from '#tests/support/virtual-clock.ts';
import type { Gathering } from './gathering.ts';
import { startMediaReconciler, type MediaReconciler } from './media-reconciler.ts';

let story: Story;
let clock: VirtualClock;
let media: MemoryMediaServer;
let reconciler: MediaReconciler;
const errors: unknown[] = [];
let sentAway = 0;
let elsewhere = '';

const gathering = { world: () => story.world } as Partial<Gathering> as Gathering;
const start = (exclusive = true) =>
  startMediaReconciler({
    gatherings: { loaded: () => Promise.resolve([gathering]) },
    media,
    clock,
    exclusive,
    isElsewhere: (name) => name === elsewhere,
    onRemoved: () => (sentAway += 1),
    onError: (error) => errors.push(error),
  });
const mediaRoom = () => story.open.tables[story.tableOf('p1') ?? '']?.mediaRoom ?? '';
async function joins(identity: string, name = mediaRoom()): Promise<boolean> {
  return media.join((await media.ticket({ mediaRoom: name, identity, mayPublish: true })).token);
}
const pass = (ms: number) => clock.advanceTo(clock.now() + ms);

beforeEach(async () => {
  story = new Story().begin('p1', 'p2', 'p3');
  for (const id of ['p1', 'p2']) story.person(id, { type: 'seat_me' });
  clock = createVirtualClock(story.now);
  media = new MemoryMediaServer(() => clock.now());
  reconciler = start();
  errors.length = 0;
  sentAway = 0;
  elsewhere = '';
  await pass(0);
});
afterEach(() => {
  reconciler.stop();
  expect(errors).toEqual([]);
});

describe('M3 the media rooms', () => {
  it('that are wanted are made, all of them anew when the media server comes back', async () => {
    const wanted = await media.mediaRooms();
    expect(wanted).toContain(mediaRoom());
    media.fail('unreachable');
    await pass(20_000);
    media.recover();
    await pass(0);
    expect(await media.mediaRooms()).toEqual(wanted);
  });

  it('that nobody wants are closed, unless they are a probe or may be those of others', async () => {
    await media.openMediaRoom('left over', 4);
    await pass(15_000);
    expect(await media.mediaRooms()).not.toContain('left over');
    elsewhere = 'a probe';
    await media.openMediaRoom('a probe', 1);
    await pass(15_000);
    expect(await media.mediaRooms()).toContain('a probe');
    reconciler.stop();
    reconciler = start(false);
    await media.openMediaRoom('of others', 4);
    await pass(30_000);
    expect(await media.mediaRooms()).toContain('of others');
  });

  it('are asked for no more after the end, and a question left open then is no fault', async () => {
    reconciler.stop();
    media.mediaRooms = () => Promise.reject(new Error('the media server ended first'));
    reconciler = start();
    reconciler.stop();
    await pass(0);
    expect(errors).toEqual([]);
  });

  it('one that ended is made again as soon as the media server tells of it', async () => {
    const name = mediaRoom();
    await media.closeMediaRoom(name);
    reconciler.hint({ mediaRoom: name, identity: null });
    await pass(0);
    expect(await media.mediaRooms()).toContain(name);
    reconciler.hint({ mediaRoom: 'of nobody', identity: null });
    await pass(0);
    expect(await media.mediaRooms()).not.toContain('of nobody');
  });
});

describe('D5 M1 who is in a media room', () => {
  it('stays with a seat there, connected or not', async () => {
    await joins('p1');
    await joins('p2');
    story.system({ type: 'disconnect', person: 'p2', node: 'node-1' });
    await pass(20_000);
    expect(media.people(mediaRoom())).toEqual(['p1', 'p2']);
  });

  it('is sent away without one when a second look finds them still there', async () => {
    await joins('p3');
    reconciler.hint({ mediaRoom: mediaRoom(), identity: 'p3' });
    await pass(0);
    expect(media.people(mediaRoom())).toEqual(['p3']);
    await pass(1_500);
    expect(media.people(mediaRoom())).toEqual([]);
  });

  it('stays when the second look finds a seat', async () => {
    await joins('p3');
    reconciler.hint({ mediaRoom: mediaRoom(), identity: 'p3' });
    await pass(0);
    story.person('p3', { type: 'sit', table: story.tableOf('p1') ?? '' });
    await pass(20_000);
    expect(media.people(mediaRoom())).toEqual(['p3']);
  });

  it('is found within seconds without a word from the media server', async () => {
    await joins('p3');
    await pass(7_000);
    expect(media.people(mediaRoom())).toEqual([]);
    expect(sentAway).toBe(1);
  });

  it.each(['p2#another', 'p3'])('is sent away at once as a twin or after a removal (%s)', async (identity) => {
    const name = mediaRoom();
    story.organiser({ type: 'remove_person', person: 'p3' });
    await joins('p1');
    await joins(identity, name);
    reconciler.hint({ mediaRoom: name, identity });
    await pass(0);
    expect(media.people(name)).toEqual(['p1']);
  });
});

describe('L7 M2 who publishes in a media room', () => {
  it('without a right to is silenced there, and those with one keep their voice', async () => {
    await joins('p1');
    await joins('p2');
    story.person('p2', { type: 'choose_mode', mode: 'listening' });
    await pass(7_000);
    expect(await media.peopleIn(mediaRoom())).toEqual([
      { identity: 'p1', mayPublish: true, waits: false, speaks: false, showsScreen: false },
      { identity: 'p2', mayPublish: false, waits: false, speaks: false, showsScreen: false },
    ]);
  });

  it('and was sent away before is sent away at once, however often they come again', async () => {
    let insideMs = 0;
    for (let visit = 0; visit < 5; visit++) {
      await joins('p3');
      reconciler.hint({ mediaRoom: mediaRoom(), identity: 'p3' });
      for (let ms = 0; ms < 2_000; ms += 100) {
        await pass(100);
        if (media.people(mediaRoom()).includes('p3')) insideMs += 100;
      }
    }
    expect(insideMs).toBeLessThanOrEqual(2_000);
    story.person('p3', { type: 'sit', table: story.tableOf('p1') ?? '' });
    await joins('p3');
    await pass(7_000);
    expect(media.people(mediaRoom())).toContain('p3');
  });

  it('L9 and stepped down is silenced at once where they come again with the ticket of the stage', async () => {
    story = new Story({ programme: [{ kind: 'plenary', seconds: 600 }] }).begin('p1', 'p2', 'p3');
    await pass(story.now - clock.now() + 5_000);
    const name = story.open.tables[story.tableOf('p3') ?? '']?.mediaRoom ?? '';
    story.organiser({ type: 'call_up', person: 'p3' });
    const { token } = await media.ticket({ mediaRoom: name, identity: 'p3', mayPublish: true });
    story.organiser({ type: 'step_down', person: 'p3' });
    const mayPublish = async () => (await media.peopleIn(name)).find(({ identity }) => identity === 'p3')?.mayPublish;
    media.join(token);
    await pass(7_000);
    expect(await mayPublish()).toBe(false);
    media.join(token);
    expect(await mayPublish()).toBe(true);
    reconciler.hint({ mediaRoom: name, identity: 'p3' });
    await pass(100);
    expect(await mayPublish()).toBe(false);
  });
});

describe('M5 whose screen is sent in a media room', () => {
  const shown = async () => (await media.peopleIn(mediaRoom())).filter(({ showsScreen }) => showsScreen).map(({ identity }) => identity);

  it('is that of whoever the table names, through a renewal too; any other ends within seconds, and they may speak on', async () => {
    await joins('p1');
    await joins('p2');
    story.person('p1', { type: 'start_share' });
    for (const identity of ['p1', 'p2']) media.showScreen(mediaRoom(), identity);
    await pass(7_000);
    expect(await shown()).toEqual(['p1']);
    expect((await media.peopleIn(mediaRoom())).map(({ mayPublish }) => mayPublish)).toEqual([true, true]);
    story.person('p1', { type: 'stop_share', table: story.tableOf('p1') ?? '' });
    await pass(7_000);
    expect(await shown()).toEqual([]);
  });

  it('stays where the table names them by the second look', async () => {
    await joins('p2');
    media.showScreen(mediaRoom(), 'p2');
    await pass(5_100);
    story.person('p2', { type: 'start_share' });
    await pass(20_000);
    expect(await shown()).toEqual(['p2']);
  });
});

describe('M4 who waits outside of a media room', () => {
  const waits = async (identity: string) =>
    media.join((await media.ticket({ mediaRoom: mediaRoom(), identity, mayPublish: false, waits: true })).token);

  it('stays there while they could sit down, and is sent away when they could not', async () => {
    await waits('p3');
    await pass(20_000);
    expect(media.people(mediaRoom())).toEqual(['p3']);
    story.system({ type: 'disconnect', person: 'p3', node: 'node-1' });
    await pass(7_000);
    expect(media.people(mediaRoom())).toEqual([]);
  });

  it('is let in when they have sat down and nobody has let them in', async () => {
    await waits('p3');
    story.person('p3', { type: 'sit', table: story.tableOf('p1') ?? '' });
    await pass(7_000);
    expect(await media.peopleIn(mediaRoom())).toEqual([
      { identity: 'p3', mayPublish: true, waits: false, speaks: false, showsScreen: false },
    ]);
  });
});

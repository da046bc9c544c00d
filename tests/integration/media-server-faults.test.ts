import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { MediaNotice, SignalMessage, Ticket } from '#shared/contract/socket-events.ts';
import { connectLiveKit } from '#server/adapters/livekit/livekit-media-server.ts';
import { superviseLiveKit } from '#server/adapters/livekit/supervisor.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import { breakableLiveKit } from '#tests/support/breakable-livekit.ts';
import { startCuttableRelay } from '#tests/support/cuttable-relay.ts';
import { embeddedOptions, killLiveKit, recordLog } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { joinBySignalling } from '#tests/support/livekit-signalling.ts';
import { mediaStatus } from '#tests/support/media-status.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { arrive, createGathering, startTestApp, type TestSocket } from '#tests/support/test-app.ts';

const names = ['Ana', 'Bo', 'Cleo', 'Dan'];
const backWithin = 10_000;

interface Fault {
  readonly media: MediaServer;
  readonly signalling: URL;
  /** The media server goes away, and stays away until `end`. */
  readonly begin: () => void;
  /** Resolves when it is there again. */
  readonly end: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** It dies and is started again, without what it had. */
async function killed(): Promise<Fault> {
  const folder = temporaryFolder();
  const { binary, damage, mend } = breakableLiveKit(folder);
  const supervisor = await superviseLiveKit({ ...embeddedOptions(join(folder, 'run')), binary }, recordLog());
  const media = await connectLiveKit(supervisor.address, supervisor);
  return {
    media,
    signalling: supervisor.address.url,
    begin() {
      damage();
      killLiveKit(supervisor);
    },
    end() {
      const running = new Promise<void>((resolve) => {
        supervisor.onChange((ended) => {
          if (ended === null) resolve();
        });
      });
      mend();
      return running;
    },
    close: () => media.close(),
  };
}

/** It runs on somewhere else, and neither we nor the browsers reach it. */
async function outOfReach(): Promise<Fault> {
  const supervisor = await superviseLiveKit(embeddedOptions(temporaryFolder()), recordLog());
  const relay = await startCuttableRelay(supervisor.address.url);
  const media = await connectLiveKit({ ...supervisor.address, url: relay.url });
  return {
    media,
    signalling: relay.url,
    begin: () => relay.cut(),
    end: () => relay.restore(),
    async close() {
      relay.cut();
      await media.close();
      await supervisor.stop();
    },
  };
}

describe.skipIf(liveKitBinary === null)(`the media server goes away in the middle of a round${liveKitNote}`, () => {
  it.each([
    ['dies and is started again', killed],
    ['is out of reach for a while', outOfReach],
  ] as const)(
    'it %s: tables talk by live text at once, seats and clock stay, and every table has sound again within ten seconds',
    async (_how, prepare) => {
      const fault = await prepare();
      const app = await startTestApp({}, fault);
      onTestFinished(async () => {
        await app.close();
        await fault.close();
      });
      const programme = [{ kind: 'mixing' as const, rounds: 1, seconds: 40, tableSize: 2, questions: [] }];
      const created = await createGathering(app.base, { programme });
      const live = created.organiser.connect(created.slug, 'live');
      await live.connected();
      const people = await Promise.all(names.map(async (name) => (await arrive(created, name, app.base)).socket));
      await live.send({ type: 'start' });
      const endsAt = await live.until(({ hall }) => hall?.clock.kind === 'round' && hall.clock.endsAt);
      const seats = await Promise.all(people.map((one) => one.until(({ table, mine }) => table?.id === mine?.table && mine?.table)));
      const visits = await Promise.all(people.map((one) => enter(one, app.base)));
      const wanted = visits.map(({ mediaRoom }) => mediaRoom);
      expect(new Set(wanted).size).toBe(2);

      const off = notice(live, false);
      const wentOff = mediaStatus(fault.media, 'off');
      fault.begin();
      await Promise.all(visits.map(({ ended }) => ended));
      await heard(people, seats);
      expect(await off).toMatchObject({ on: false, reason: 'unreachable' });
      await wentOff;
      await Promise.all(people.map((one) => one.until(() => one.tickets.length === 0)));
      await heard(people, seats);
      expect(people.map(({ mine }) => mine.table)).toEqual(seats);
      expect(live.views.hall?.clock).toMatchObject({ kind: 'round', endsAt });

      const on = notice(live, true);
      await fault.end();
      const before = performance.now();
      await on;
      const back = await Promise.all(people.map((one) => enter(one, app.base)));
      expect(performance.now() - before).toBeLessThan(backWithin);
      expect(back.map(({ mediaRoom }) => mediaRoom)).toEqual(wanted);
      expect(await fault.media.mediaRooms()).toEqual(expect.arrayContaining(wanted));
      expect(people.map(({ mine }) => mine.table)).toEqual(seats);
      expect(live.views.hall?.clock).toMatchObject({ kind: 'round', endsAt });
      [live, ...people].forEach((one) => one.close());
    },
  );
});

async function enter(one: TestSocket, base: string): Promise<Pick<Ticket, 'mediaRoom'> & { readonly ended: Promise<void> }> {
  const ticket = await one.until(() => one.tickets.find(({ purpose }) => purpose === 'current'));
  const visit = await joinBySignalling(new URL(ticket.url, base), ticket.token);
  if (visit === null) throw new Error('a good ticket was refused');
  return { mediaRoom: ticket.mediaRoom, ended: visit.ended };
}

function notice({ socket }: TestSocket, on: boolean): Promise<MediaNotice> {
  return new Promise((resolve) => {
    const hear = (said: MediaNotice) => {
      if (said.on !== on) return;
      socket.off('media', hear);
      resolve(said);
    };
    socket.on('media', hear);
  });
}

/** What the first at each table types, the other reads. */
async function heard(people: readonly TestSocket[], seats: readonly string[]): Promise<void> {
  for (const table of new Set(seats)) {
    const [writer, reader] = people.filter((_one, index) => seats[index] === table);
    if (writer === undefined || reader === undefined) throw new Error('somebody sits alone');
    const read = new Promise<SignalMessage>((resolve) => void reader.socket.once('signal', resolve));
    writer.socket.emit('signal', { kind: 'live_text', line: 'l1', text: 'We go on in writing', done: false });
    expect(await read).toMatchObject({ text: 'We go on in writing', table });
  }
}

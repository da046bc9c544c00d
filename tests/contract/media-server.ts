import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MediaServer } from '#server/ports/media-server.ts';
import { mediaStatus } from '#tests/support/media-status.ts';

export interface Visit {
  /** Resolves when the media server has ended the connection. */
  readonly ended: Promise<void>;
  leave(): Promise<void>;
}

export interface TicketClaims {
  readonly mediaRoom: string;
  readonly identity: string;
  readonly mayPublish: boolean;
  readonly mayPublishData: boolean;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface MediaServerUnderTest {
  readonly media: MediaServer;
  /** What a browser does with a ticket; null when it is refused. */
  join(token: string): Promise<Visit | null>;
  claims(token: string): TicketClaims;
  /** What the media server posts to us when somebody came in, or, where that is null, when the media room ended. */
  notice(id: string, mediaRoom: string, identity: string | null): Promise<{ readonly body: string; readonly signature: string }>;
  /** Ends the media server without warning. */
  kill(): void;
  /** Brings it back, where it does not come back by itself. */
  revive(): void;
  end(): Promise<void>;
}

/** What every media server has to do, whatever stands behind it. */
export function mediaServerContract(name: string, start: () => Promise<MediaServerUnderTest>, options: { skip?: boolean } = {}): void {
  describe.skipIf(options.skip === true)(`media server: ${name}`, () => {
    let server: MediaServerUnderTest;
    let media: MediaServer;
    let count = 0;
    const newName = () => `contract.${(count += 1)}`;
    const ticket = async (mediaRoom: string, identity = 'p1', mayPublish = true) =>
      (await media.ticket({ mediaRoom, identity, mayPublish })).token;
    const enter = async (mediaRoom: string, identity = 'p1') => {
      const visit = await server.join(await ticket(mediaRoom, identity));
      if (visit === null) throw new Error(`${identity} was refused`);
      return visit;
    };

    beforeAll(async () => {
      server = await start();
      media = server.media;
    });
    afterAll(() => server.end());

    test('a ticket opens a media room that was made', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      expect(await media.mediaRooms()).toContain(mediaRoom);
      await (await enter(mediaRoom)).leave();
    });

    test('nobody makes a media room by joining it', async () => {
      const mediaRoom = newName();
      expect(await server.join(await ticket(mediaRoom))).toBeNull();
      expect(await media.mediaRooms()).not.toContain(mediaRoom);
    });

    test('closed means closed: everyone is out, and no ticket opens it again', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const visit = await enter(mediaRoom);
      await media.closeMediaRoom(mediaRoom);
      await visit.ended;
      expect(await server.join(await ticket(mediaRoom))).toBeNull();
      expect(await media.mediaRooms()).not.toContain(mediaRoom);
    });

    test('a ticket opens one media room only', async () => {
      const [own, other] = [newName(), newName()];
      await media.openMediaRoom(own, 4);
      await media.openMediaRoom(other, 4);
      const token = await ticket(own);
      await media.closeMediaRoom(own);
      expect(await server.join(token)).toBeNull();
      await media.closeMediaRoom(other);
    });

    test('a ticket names one person, lets them publish or not, never data, and lasts at most three minutes', async () => {
      const [before, mediaRoom] = [Date.now(), newName()];
      for (const mayPublish of [true, false]) {
        const { token, expiresAt } = await media.ticket({ mediaRoom, identity: 'p7', mayPublish });
        const claims = server.claims(token);
        expect(claims).toMatchObject({ mediaRoom, identity: 'p7', mayPublish, mayPublishData: false });
        expect(claims.expiresAt - before).toBeGreaterThan(60_000);
        expect(claims.expiresAt - before).toBeLessThanOrEqual(180_000);
        expect(expiresAt).toBeLessThanOrEqual(claims.expiresAt);
      }
    });

    test('a full media room refuses the next one', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 2);
      const visits = [await enter(mediaRoom, 'p1'), await enter(mediaRoom, 'p2')];
      expect(await server.join(await ticket(mediaRoom, 'p3'))).toBeNull();
      await Promise.all(visits.map((visit) => visit.leave()));
    });

    test('a newcomer of the same identity evicts the former', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const former = await enter(mediaRoom);
      const latter = await enter(mediaRoom);
      await former.ended;
      await latter.leave();
    });

    test('the same identity may be in two media rooms at once', async () => {
      const [first, second] = [newName(), newName()];
      await media.openMediaRoom(first, 4);
      await media.openMediaRoom(second, 4);
      const visits = [await enter(first), await enter(second)];
      await media.closeMediaRoom(first);
      await visits[0]?.ended;
      await visits[1]?.leave();
    });

    test('someone removed is out, the others stay', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const [removed, staying] = [await enter(mediaRoom, 'p1'), await enter(mediaRoom, 'p2')];
      await media.removeFromMediaRoom(mediaRoom, 'p1');
      await removed.ended;
      await staying.leave();
    });

    test('who is in a media room can be asked, and nobody is in one that does not exist', async () => {
      const mediaRoom = newName();
      expect(await media.peopleIn(mediaRoom)).toEqual([]);
      await media.openMediaRoom(mediaRoom, 4);
      const visits = [await enter(mediaRoom, 'p1'), await enter(mediaRoom, 'p2')];
      expect((await media.peopleIn(mediaRoom)).map(({ identity }) => identity).toSorted()).toEqual(['p1', 'p2']);
      await Promise.all(visits.map((visit) => visit.leave()));
    });

    test('someone hidden is listed, and whoever is silenced stays in without a right to publish', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const hidden = await server.join((await media.ticket({ mediaRoom, identity: 'p2', mayPublish: false, hidden: true })).token);
      const visits = [await enter(mediaRoom, 'p1'), hidden];
      const people = async () => (await media.peopleIn(mediaRoom)).toSorted((a, b) => (a.identity < b.identity ? -1 : 1));
      const listener = { identity: 'p2', mayPublish: false, waits: false, speaks: false, showsScreen: false };
      expect(await people()).toEqual([{ identity: 'p1', mayPublish: true, waits: false, speaks: false, showsScreen: false }, listener]);
      await media.silenceInMediaRoom(mediaRoom, 'p1');
      expect(await people()).toEqual([{ identity: 'p1', mayPublish: false, waits: false, speaks: false, showsScreen: false }, listener]);
      await Promise.all(visits.map(async (visit) => visit?.leave()));
      await media.silenceInMediaRoom(mediaRoom, 'p1');
      await media.silenceInMediaRoom('nowhere', 'p1');
    });

    test('someone who waits is outside until they are let in', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const visit = await server.join((await media.ticket({ mediaRoom, identity: 'p1', mayPublish: true, waits: true })).token);
      expect(await media.peopleIn(mediaRoom)).toEqual([
        { identity: 'p1', mayPublish: false, waits: true, speaks: false, showsScreen: false },
      ]);
      await media.letIntoMediaRoom(mediaRoom, 'p1', true);
      expect(await media.peopleIn(mediaRoom)).toEqual([
        { identity: 'p1', mayPublish: true, waits: false, speaks: false, showsScreen: false },
      ]);
      await visit?.leave();
      await media.letIntoMediaRoom(mediaRoom, 'p1', true);
      await media.letIntoMediaRoom('nowhere', 'p1', true);
    });

    test('a screen that nobody sends is ended without harm: its person may publish as before', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const visit = await enter(mediaRoom);
      await media.endScreenIn(mediaRoom, 'p1');
      expect(await media.peopleIn(mediaRoom)).toEqual([
        { identity: 'p1', mayPublish: true, waits: false, speaks: false, showsScreen: false },
      ]);
      await visit.leave();
      await media.endScreenIn(mediaRoom, 'p1');
      await media.endScreenIn('nowhere', 'p1');
    });

    test('muting who sends no sound harms nothing: they may publish as before, and so may who is not there', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const visit = await enter(mediaRoom);
      await media.muteInMediaRoom(mediaRoom, 'p1');
      expect(await media.peopleIn(mediaRoom)).toEqual([
        { identity: 'p1', mayPublish: true, waits: false, speaks: false, showsScreen: false },
      ]);
      await visit.leave();
      await media.muteInMediaRoom(mediaRoom, 'p1');
      await media.muteInMediaRoom('nowhere', 'p1');
    });

    test('its media rooms are counted', async () => {
      const before = (await media.figures()).mediaRooms;
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      expect((await media.figures()).mediaRooms).toBe(before + 1);
      await media.closeMediaRoom(mediaRoom);
      expect((await media.figures()).mediaRooms).toBe(before);
    });

    test('what the media server posts is a hint, once for each message', async () => {
      const joined = await server.notice('n1', 'm', 'p1');
      expect(await media.readHint(joined.body, joined.signature)).toEqual({ mediaRoom: 'm', identity: 'p1' });
      expect(await media.readHint(joined.body, joined.signature)).toBeNull();
      const ended = await server.notice('n2', 'm', null);
      expect(await media.readHint(ended.body, ended.signature)).toEqual({ mediaRoom: 'm', identity: null });
    });

    test('what others post, or post in its name, is refused', async () => {
      const [one, other] = [await server.notice('n3', 'm', 'p1'), await server.notice('n4', 'm', 'p2')];
      for (const signature of ['', 'forged', `${one.signature}x`]) await expect(media.readHint(one.body, signature)).rejects.toThrow();
      if (one.signature !== other.signature) await expect(media.readHint(one.body, other.signature)).rejects.toThrow();
    });

    test('everything may be done twice', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const visit = await enter(mediaRoom);
      await media.openMediaRoom(mediaRoom, 4);
      expect((await media.mediaRooms()).filter((other) => other === mediaRoom)).toHaveLength(1);
      await media.removeFromMediaRoom(mediaRoom, 'p1');
      await visit.ended;
      await media.removeFromMediaRoom(mediaRoom, 'p1');
      await media.closeMediaRoom(mediaRoom);
      await media.closeMediaRoom(mediaRoom);
      await media.removeFromMediaRoom(mediaRoom, 'p1');
    });

    test('the status goes off when the media server dies and on when it is back, without its media rooms', async () => {
      const mediaRoom = newName();
      await media.openMediaRoom(mediaRoom, 4);
      const visit = await enter(mediaRoom);
      const off = mediaStatus(media, 'off');
      server.kill();
      expect(await off).toMatchObject({ kind: 'off', reason: 'unreachable' });
      await visit.ended;
      await expect(media.openMediaRoom(newName(), 4)).rejects.toThrow();
      server.revive();
      await mediaStatus(media, 'on');
      expect(await media.mediaRooms()).not.toContain(mediaRoom);
      await media.openMediaRoom(mediaRoom, 4);
      await (await enter(mediaRoom)).leave();
    });
  });
}

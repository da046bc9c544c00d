import { once } from 'node:events';
import { connect as dial, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { RoomServiceClient } from 'livekit-server-sdk';
import { connectLiveKit } from '#server/adapters/livekit/livekit-media-server.ts';
import { openMediaServer } from '#server/adapters/livekit/open-media-server.ts';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { embeddedOptions, recordLog, startEmbeddedLiveKit, type EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { joinBySignalling } from '#tests/support/livekit-signalling.ts';
import { mediaStatus } from '#tests/support/media-status.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const wrongSecret = 'not-the-secret-that-the-server-knows-at-all';

describe.skipIf(liveKitBinary === null)(`the connection to a LiveKit server${liveKitNote}`, () => {
  let livekit: EmbeddedLiveKit;
  beforeAll(async () => {
    livekit = await startEmbeddedLiveKit();
  });
  afterAll(() => livekit.end());

  const connect = async (change: object) => {
    const media = await connectLiveKit({ ...livekit.supervisor.address, ...change });
    onTestFinished(() => media.close());
    return media;
  };

  test('an external server with the right keys is on', async () => {
    const { url, apiKey, apiSecret } = livekit.supervisor.address;
    const { media, signalling } = await openMediaServer(
      { kind: 'external', url: url.href.replace('http', 'ws'), apiKey, apiSecret },
      recordLog(),
    );
    onTestFinished(() => media.close());
    expect(media.status()).toEqual({ kind: 'on' });
    expect(signalling?.href).toBe(url.href);
  });

  test.each([{ apiSecret: wrongSecret }, { apiKey: 'unknown-key' }])('wrong keys (%j) are told apart, and not repeated', async (change) => {
    const media = await connect(change);
    const status = media.status();
    expect(status).toMatchObject({ kind: 'off', reason: 'keys_refused' });
    const refusal = await media.openMediaRoom('m1', 4).then(
      () => 'opened',
      (error: unknown) => String(error),
    );
    expect(refusal).toMatch(/answered 401/);
    for (const text of [JSON.stringify(status), refusal]) {
      expect(text).not.toContain(Object.values(change)[0]);
      expect(text).not.toContain(livekit.supervisor.address.apiKey);
      expect(text).not.toMatch(/eyJ/);
    }
  });

  test('a server that is not there is unreachable, and found when it comes', async () => {
    const port = await freeTcpPort('127.0.0.1');
    const media = await connect({ url: new URL(`http://127.0.0.1:${port}`) });
    expect(media.status()).toMatchObject({ kind: 'off', reason: 'unreachable' });
    await expect(media.mediaRooms()).rejects.toThrow(/ECONNREFUSED/);

    const target = livekit.supervisor.address.url;
    const relay = createServer((socket) => {
      const onward = dial(Number(target.port), target.hostname);
      socket.pipe(onward).pipe(socket);
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    relay.listen(port, '127.0.0.1');
    await once(relay, 'listening');
    onTestFinished(() => void relay.close());
    await mediaStatus(media, 'on');
  });

  test('the media server grants what the ticket says and no more', async () => {
    const { url, apiKey, apiSecret } = livekit.supervisor.address;
    await livekit.media.openMediaRoom('grants', 4);
    for (const mayPublish of [true, false]) {
      const { token } = await livekit.media.ticket({ mediaRoom: 'grants', identity: `p-${mayPublish}`, mayPublish });
      await joinBySignalling(url, token);
    }
    const people = await new RoomServiceClient(url.href, apiKey, apiSecret).listParticipants('grants');
    const permissions = Object.fromEntries(people.map(({ identity, permission }) => [identity, permission]));
    const common = { canSubscribe: true, canPublishData: false, canUpdateMetadata: false, hidden: false };
    expect(permissions['p-true']).toMatchObject({ ...common, canPublish: true });
    expect(permissions['p-false']).toMatchObject({ ...common, canPublish: false });
  });

  test('neither a media room nor attributes can be chosen beside the ticket', async () => {
    const { url } = livekit.supervisor.address;
    await livekit.media.openMediaRoom('mine', 4);
    await livekit.media.openMediaRoom('theirs', 4);
    const { token } = await livekit.media.ticket({ mediaRoom: 'mine', identity: 'p1', mayPublish: true });
    const attributes = Buffer.from(JSON.stringify({ name: 'somebody else' })).toString('base64');
    expect(await joinBySignalling(url, token, { attributes })).toBeNull();
    const visit = await joinBySignalling(url, token, { room: 'theirs' });
    await livekit.media.closeMediaRoom('theirs');
    await livekit.media.closeMediaRoom('mine');
    await visit?.ended;
  });

  test('a token that the server complains about does not reach the log', async () => {
    const stranger = await connect({ apiSecret: wrongSecret });
    const { token } = await stranger.ticket({ mediaRoom: 'm1', identity: 'p1', mayPublish: true });
    expect(await joinBySignalling(livekit.supervisor.address.url, token)).toBeNull();
    await livekit.log.line(/\[token\]/);
    const logged = livekit.log.lines.join('\n');
    expect(logged).not.toContain(token);
    expect(logged).not.toContain(token.split('.')[1]);
    expect(logged).not.toContain(livekit.supervisor.address.apiSecret);
  });

  test('an embedded server that does not start is text-only, with all it said', async () => {
    const options = { ...embeddedOptions(temporaryFolder()), binary: '/no/such/livekit-server' };
    const { media, signalling } = await openMediaServer(options, recordLog());
    expect(signalling).toBeNull();
    expect(media.status()).toMatchObject({ kind: 'off', reason: 'start_failed', detail: expect.stringContaining('ENOENT') as string });
  });
});

test('without a media server everything is text-only: nothing fails, and there are no tickets', async () => {
  const { media, signalling } = await openMediaServer({ kind: 'none', detail: 'No livekit-server was found.' }, recordLog());
  expect(signalling).toBeNull();
  expect(media.status()).toEqual({ kind: 'off', reason: 'not_found', detail: 'No livekit-server was found.' });
  await media.openMediaRoom('m1', 4);
  expect(await media.mediaRooms()).toEqual([]);
  await media.removeFromMediaRoom('m1', 'p1');
  await media.closeMediaRoom('m1');
  await expect(media.ticket({ mediaRoom: 'm1', identity: 'p1', mayPublish: true })).rejects.toThrow('no tickets');
  await media.close();
});

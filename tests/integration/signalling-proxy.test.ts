import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as SocketServer } from 'socket.io';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { installSignallingProxy, signallingPath } from '#server/http/signalling-proxy.ts';
import { startEmbeddedLiveKit, type EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { joinBySignalling } from '#tests/support/livekit-signalling.ts';

describe.skipIf(liveKitBinary === null)(`LiveKit's signalling through our own origin, beside Socket.IO${liveKitNote}`, () => {
  let livekit: EmbeddedLiveKit;
  let server: Server;
  let sockets: SocketServer;
  let livekitUrl: URL;

  beforeAll(async () => {
    livekit = await startEmbeddedLiveKit();
    server = createServer((_request, response) => void response.end('page'));
    sockets = new SocketServer(server, { transports: ['websocket'], destroyUpgrade: false });
    sockets.on('connection', (socket) => socket.on('ping?', (answer: (text: string) => void) => answer('pong')));
    const proxy = installSignallingProxy(server, livekit.supervisor.address.url, ['/socket.io/']);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    livekitUrl = new URL(signallingPath, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return async () => {
      proxy.close();
      await sockets.close();
    };
  });
  afterAll(() => livekit.end());

  const ticket = async (mediaRoom: string) => (await livekit.media.ticket({ mediaRoom, identity: 'p1', mayPublish: true })).token;

  test('a ticket opens its media room through it, and closing the media room ends that', async () => {
    await livekit.media.openMediaRoom('m1', 4);
    const visit = await joinBySignalling(livekitUrl, await ticket('m1'));
    expect(visit).not.toBeNull();
    await livekit.media.closeMediaRoom('m1');
    await visit?.ended;
  });

  test('a media room that was not made is refused through it, and so is a bad token', async () => {
    expect(await joinBySignalling(livekitUrl, await ticket('unmade'))).toBeNull();
    expect(await joinBySignalling(livekitUrl, 'not-a-token')).toBeNull();
    const validate = new URL(`${livekitUrl.href}/rtc/validate?access_token=${await ticket('unmade')}`);
    expect((await fetch(validate)).status).toBe(404);
  });

  test('nobody joins a second time beside themselves', async () => {
    await livekit.media.openMediaRoom('m2', 4);
    expect(await joinBySignalling(livekitUrl, await ticket('m2'), { publish: 'twin' })).toBeNull();
  });

  test('Socket.IO answers on the same server', async () => {
    const socket = io(livekitUrl.origin, { transports: ['websocket'], reconnection: false });
    onTestFinished(() => void socket.disconnect());
    expect(await socket.timeout(5_000).emitWithAck('ping?')).toBe('pong');
    expect(await (await fetch(livekitUrl.origin)).text()).toBe('page');
  });
});

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type * as LiveKit from 'livekit-client';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Server as SocketServer } from 'socket.io';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeTcpPort, freeUdpPort } from '#server/adapters/livekit/free-ports.ts';
import { installSignallingProxy, signallingPath } from '#server/http/signalling-proxy.ts';
import { chromiumPath } from '#tests/support/chromium.ts';
import { startEmbeddedLiveKit, type EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';
import { noOtherMachine, openOtherMachine, type OtherMachine } from '#tests/support/other-machine.ts';

declare global {
  interface Window {
    LivekitClient: typeof LiveKit;
  }
}

const lacking = [
  liveKitBinary === null ? 'no livekit-server' : null,
  chromiumPath() === null ? 'no Chromium' : null,
  noOtherMachine(),
].filter((reason) => reason !== null);
const note = lacking.length > 0 ? ` (SKIPPED: ${lacking.join(', ')})` : '';
if (note !== '') process.stderr.write(`Media from another machine is not tested${note}\n`);

describe.skipIf(note !== '')(`a browser on another machine, with FOYER_MEDIA_IP${note}`, () => {
  let machine: OtherMachine;
  let livekit: EmbeddedLiveKit;
  let server: Server;
  let origin: string;
  let closeOrigin: () => Promise<void>;
  const browsers: Browser[] = [];

  beforeAll(async () => {
    machine = openOtherMachine();
    const mediaIp = machine.hostAddress;
    livekit = await startEmbeddedLiveKit({ mediaIp, udpPort: await freeUdpPort(mediaIp), tcpPort: await freeTcpPort(mediaIp) });
    const client = readFileSync(createRequire(import.meta.url).resolve('livekit-client'));
    server = createServer((request, response) => {
      if (request.url === '/livekit-client.js') response.setHeader('content-type', 'text/javascript').end(client);
      else response.setHeader('content-type', 'text/html').end('<!doctype html><script src="/livekit-client.js"></script>');
    });
    const sockets = new SocketServer(server, { transports: ['websocket'], destroyUpgrade: false });
    const proxy = installSignallingProxy(server, livekit.supervisor.address.url, ['/socket.io/']);
    server.listen(0, mediaIp);
    await once(server, 'listening');
    origin = `http://${mediaIp}:${(server.address() as AddressInfo).port}`;
    closeOrigin = async () => {
      proxy.close();
      await sockets.close();
    };
  });

  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await closeOrigin();
    await livekit.end();
    machine.end();
  });

  const open = async (executablePath: string): Promise<Page> => {
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
        // As behind the TLS proxy that a real second machine needs.
        `--unsafely-treat-insecure-origin-as-secure=${origin}`,
      ],
    });
    browsers.push(browser);
    const page = await browser.newPage();
    await page.goto(origin);
    return page;
  };
  const way = async (mediaRoom: string, identity: string, mayPublish: boolean) => {
    const { token } = await livekit.media.ticket({ mediaRoom, identity, mayPublish });
    return { url: `${origin.replace('http', 'ws')}${signallingPath}`, token };
  };

  test('hears and sees who publishes on this one, through our origin and the media address alone', async () => {
    const path = chromiumPath() ?? '';
    const [far, near] = await Promise.all([open(machine.program(path)), open(path)]);
    await livekit.media.openMediaRoom('m1', 4);

    const heardAndSeen = far.evaluate(listen, await way('m1', 'listener', false));
    const secure = await near.evaluate(publish, await way('m1', 'speaker', true));

    const { samples, frames, over } = await heardAndSeen;
    expect(secure).toBe(true);
    expect(samples).toBeGreaterThan(0);
    expect(frames).toBeGreaterThan(0);
    expect(over).toBe(`udp ${machine.hostAddress}`);
  });
});

interface Way {
  readonly url: string;
  readonly token: string;
}

/** In the browser: publishes a fake camera and microphone; whether the page counts as secure, which they need. */
async function publish({ url, token }: Way): Promise<boolean> {
  const room = new window.LivekitClient.Room();
  await room.connect(url, token);
  await room.localParticipant.enableCameraAndMicrophone();
  return window.isSecureContext;
}

/**
 * In the browser: subscribes, and resolves when sound and picture have been decoded and media takes its lasting way. On a
 * busy machine the first packets may come over TCP, until the better way has answered.
 */
async function listen({ url, token }: Way): Promise<{ samples: number; frames: number; over: string }> {
  const { Room, RoomEvent } = window.LivekitClient;
  const room = new Room();
  const got = { samples: 0, frames: 0, over: '' };
  const enough = new Promise<void>((resolve) => {
    room.on(RoomEvent.TrackSubscribed, (track) => {
      document.body.append(track.attach());
      const look = async () => {
        const report = await track.receiver?.getStats();
        const all = new Map<string, Record<string, unknown>>(report?.entries());
        for (const stats of all.values()) {
          if (stats['type'] === 'inbound-rtp') {
            got.samples = Math.max(got.samples, Number(stats['totalSamplesReceived'] ?? 0));
            got.frames = Math.max(got.frames, Number(stats['framesDecoded'] ?? 0));
          }
          const remote =
            stats['type'] === 'candidate-pair' && stats['nominated'] === true ? all.get(String(stats['remoteCandidateId'])) : undefined;
          if (remote !== undefined) got.over = `${String(remote['protocol'])} ${String(remote['address'])}`;
        }
        if (got.samples > 0 && got.frames > 0 && got.over.startsWith('udp')) resolve();
        else setTimeout(() => void look(), 50);
      };
      void look();
    });
  });
  await room.connect(url, token);
  await enough;
  return got;
}

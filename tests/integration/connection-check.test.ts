import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Probe } from '#shared/contract/check.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { TextOnlyMediaServer } from '#server/adapters/livekit/text-only-media-server.ts';
import type { Clock } from '#server/ports/clock.ts';
import { startEmbeddedLiveKit, type EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { joinBySignalling } from '#tests/support/livekit-signalling.ts';
import { startTestApp, TestBrowser, type TestApp } from '#tests/support/test-app.ts';

const twoMinutes = 120_000;

describe.skipIf(liveKitBinary === null)(`a connection is checked outside of any gathering${liveKitNote}`, () => {
  let livekit: EmbeddedLiveKit;
  let app: TestApp;
  let visitor: TestBrowser;
  let twoMinutesPass = (): void => undefined;
  /** The system's, but the two minutes of a probe pass when the test says so. */
  const clock: Clock = {
    now: () => systemClock.now(),
    at(at, callback) {
      if (Math.abs(at - systemClock.now() - twoMinutes) < 50) twoMinutesPass = callback;
      return systemClock.at(at, callback);
    },
  };

  beforeAll(async () => {
    livekit = await startEmbeddedLiveKit();
    const { media, supervisor } = livekit;
    app = await startTestApp({}, { media, clock, signalling: supervisor.address.url, mediaWays: () => supervisor.ways });
  });
  beforeEach(() => {
    visitor = new TestBrowser(app.base);
  });
  afterAll(async () => {
    await app.close();
    await livekit.end();
  });

  const ask = () => visitor.request('POST', '/api/check/probes');
  const end = (probe: string) => visitor.request('POST', `/api/check/probes/${probe}/end`);
  async function begin(): Promise<Probe> {
    const { status, body } = await ask();
    expect(status).toBe(201);
    return body as Probe;
  }
  const join = ({ url, token }: Probe) => joinBySignalling(new URL(url, app.base), token);

  test('the hosts and ports that a firewall must let through are those of this server', async () => {
    const { status, body } = await visitor.request('GET', '/api/check');
    expect(status).toBe(200);
    expect(body).toEqual({
      media: true,
      ways: [
        { carries: 'page', protocol: 'tcp', host: 'localhost', ports: String(app.app.port), usual: false },
        { carries: 'udp', protocol: 'udp', host: '127.0.0.1', ports: expect.stringMatching(/^\d+$/) as string, usual: false },
      ],
    });
  });

  test('a ticket opens a media room for one, by our own origin, and nothing once it was ended', async () => {
    const probe = await begin();
    const visit = await join(probe);
    expect(visit).not.toBeNull();
    expect(await livekit.media.mediaRooms()).toHaveLength(1);
    await end(probe.probe);
    await visit?.ended;
    await expect.poll(() => livekit.media.mediaRooms()).toEqual([]);
    expect(await join(probe)).toBeNull();
  });

  test('after two minutes it is over, whoever is there', async () => {
    const probe = await begin();
    const visit = await join(probe);
    twoMinutesPass();
    await visit?.ended;
    await expect.poll(() => livekit.media.mediaRooms()).toEqual([]);
    expect(await join(probe)).toBeNull();
  });

  test('nobody else can end it, and a page of elsewhere cannot ask for one', async () => {
    const probe = await begin();
    expect(await end('probe-of-somebody')).toMatchObject({ status: 200 });
    expect(await livekit.media.mediaRooms()).toHaveLength(1);
    await end(probe.probe);
    const foreign = await visitor.request('POST', '/api/check/probes', undefined, { origin: 'https://elsewhere.example' });
    expect(foreign).toEqual({ status: 403, body: { code: 'wrong_origin' } });
  });

  test('an address that asks too often is told to wait', async () => {
    for (;;) {
      const { status, body } = await ask();
      if (status === 201) await end((body as Probe).probe);
      else {
        expect({ status, body }).toEqual({ status: 429, body: { code: 'too_fast' } });
        break;
      }
    }
    await expect.poll(() => livekit.media.mediaRooms()).toEqual([]);
  });
});

test('without a media server the page is told, and a probe is refused by that name', async () => {
  const app = await startTestApp({}, { media: new TextOnlyMediaServer('not_found', 'none here') });
  const visitor = new TestBrowser(app.base);
  expect((await visitor.request('GET', '/api/check')).body).toMatchObject({ media: false, ways: [{ carries: 'page' }] });
  expect(await visitor.request('POST', '/api/check/probes')).toEqual({ status: 503, body: { code: 'no_media' } });
  await app.close();
});

import { describe, expect, onTestFinished, test } from 'vitest';
import { welcomeOf } from '#server/adapters/livekit/check-external.ts';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { openMediaServer } from '#server/adapters/livekit/open-media-server.ts';
import { startCuttableRelay } from '#tests/support/cuttable-relay.ts';
import { recordLog, startEmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { startFakeLiveKit, type FakeLiveKit } from '#tests/support/fake-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const keys = { apiKey: 'key', apiSecret: 'a-secret-of-more-than-thirty-two-characters' };
const asItShouldBe: FakeLiveKit = { version: '1.13.5', aheadBy: 0, autoCreate: false, refuses: false };

async function open(url: URL, change: object = {}) {
  const log = recordLog();
  const opened = await openMediaServer({ kind: 'external', url: url.href, ...keys, ...change }, log);
  onTestFinished(() => opened.media.close());
  return { ...opened, log };
}

describe('a LiveKit server of somebody else is looked over at the start', () => {
  test.each<[string, Partial<FakeLiveKit>, string[]]>([
    ['with nothing to say of one that is as it should be', {}, []],
    ['with nothing to say of a later version', { version: '1.14.0' }, []],
    ['with nothing to say of a version that cannot be read', { version: 'edge' }, []],
    ['with nothing to say of a clock that is a little off', { aheadBy: -5 }, []],
    ['with nothing to say where it sends no date', { aheadBy: null }, []],
    [
      'a clock that is ahead',
      { aheadBy: 95 },
      [String.raw`^The clock of the LiveKit server is 9[456] s ahead of this machine's: set both by NTP, .*\.$`],
    ],
    ['a clock that is behind', { aheadBy: -95 }, [String.raw`^The clock of the LiveKit server is 9[456] s behind this machine's: .*\.$`]],
    ['an old version', { version: '1.8.4' }, [String.raw`^The LiveKit server is version 1\.8\.4, .* 1\.13\.5: update it\.$`]],
    ['media rooms made by joining', { autoCreate: true }, [String.raw`^The LiveKit server makes a media room .* room\.auto_create .*\.$`]],
  ])('%s', async (_what, change, sentences) => {
    const { media, notes } = await open(await startFakeLiveKit({ ...asItShouldBe, ...change }));
    expect(media.status()).toEqual({ kind: 'on' });
    expect(notes).toEqual(sentences.map((sentence): unknown => expect.stringMatching(new RegExp(sentence))));
  });

  test('a clock so far off that it refuses the keys is told beside them', async () => {
    const { media, notes } = await open(await startFakeLiveKit({ ...asItShouldBe, aheadBy: -600, refuses: true }));
    expect(media.status()).toMatchObject({ kind: 'off', reason: 'keys_refused' });
    expect(notes).toEqual([expect.stringMatching(/^The clock of the LiveKit server is (599|600|601) s behind/)]);
  });

  test('one that is not there yet is looked over when it comes', async () => {
    const relay = await startCuttableRelay(await startFakeLiveKit({ ...asItShouldBe, version: '1.8.4' }));
    relay.cut();
    const { media, notes, log } = await open(relay.url);
    expect(media.status()).toMatchObject({ kind: 'off', reason: 'unreachable' });
    expect(notes).toEqual([]);
    await relay.restore();
    onTestFinished(() => relay.cut());
    await log.line(/version 1\.8\.4/);
  });

  test('what is wrong stands in the lines of the start', async () => {
    const url = await startFakeLiveKit({ ...asItShouldBe, autoCreate: true });
    const external = { LIVEKIT_API_KEY: keys.apiKey, LIVEKIT_API_SECRET: keys.apiSecret };
    const server = await startServerProcess(temporaryFolder(), { LIVEKIT_URL: url.href, ...external });
    await server.printed(/^The LiveKit server makes a media room for whoever joins one/);
    expect(await server.stop()).toBe(0);
    const nowhere = `http://127.0.0.1:${await freeTcpPort('127.0.0.1')}`;
    const alone = await startServerProcess(temporaryFolder(), { LIVEKIT_URL: nowhere, ...external });
    await alone.printed(/^Video is off: The media server cannot be reached: .*ECONNREFUSED.* Check LIVEKIT_URL/);
    expect(await alone.stop()).toBe(0);
  });
});

describe.skipIf(liveKitBinary === null)(`a real LiveKit server${liveKitNote}`, () => {
  test('is as it should be, and keeps nothing of the look', async () => {
    const livekit = await startEmbeddedLiveKit();
    onTestFinished(livekit.end);
    const { url, apiKey, apiSecret } = livekit.supervisor.address;
    const { media, notes } = await open(url, { apiKey, apiSecret });
    expect(media.status()).toEqual({ kind: 'on' });
    expect(notes).toEqual([]);
    expect(await media.mediaRooms()).toEqual([]);
  });

  test('tells which version it is', async () => {
    const livekit = await startEmbeddedLiveKit();
    onTestFinished(livekit.end);
    expect(await welcomeOf(livekit.supervisor.address)).toEqual({ version: '1.13.5', relays: [] });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { createVirtualClock, type VirtualClock } from '#tests/support/virtual-clock.ts';
import { createProbes, type OpenProbe, type Probes } from './probes.ts';

let clock: VirtualClock;
let media: MemoryMediaServer;
let probes: Probes;
const errors: unknown[] = [];
const pass = (ms: number) => clock.advanceTo(clock.now() + ms);
async function opened(): Promise<OpenProbe> {
  const probe = await probes.open();
  if (typeof probe === 'string') throw new Error(probe);
  return probe;
}

beforeEach(() => {
  clock = createVirtualClock(1_000_000);
  media = new MemoryMediaServer(() => clock.now());
  probes = createProbes(media, clock, (error) => errors.push(error));
  errors.length = 0;
});

describe('probes of the connection', () => {
  it('are media rooms for one', async () => {
    const { token } = await opened();
    expect(media.join(token)).toBe(true);
    const [name = ''] = await media.mediaRooms();
    expect(probes.isOurs(name)).toBe(true);
    const other = await media.ticket({ mediaRoom: name, identity: 'somebody', mayPublish: true });
    expect(media.join(other.token)).toBe(false);
  });

  it('end when asked to, and after two minutes whoever is there', async () => {
    const { id } = await opened();
    let thrownOut = false;
    media.join((await opened()).token, () => (thrownOut = true));
    probes.end(id);
    await pass(0);
    expect(await media.mediaRooms()).toHaveLength(1);
    await pass(119_000);
    expect(thrownOut).toBe(false);
    await pass(1_000);
    expect(thrownOut).toBe(true);
    expect(await media.mediaRooms()).toEqual([]);
  });

  it('are refused beyond a dozen at once, until one ends', async () => {
    const first = await opened();
    for (let more = 1; more < 12; more += 1) await opened();
    expect(await probes.open()).toBe('busy');
    probes.end(first.id);
    await pass(0);
    await opened();
  });

  it('are refused without a media server, and those that went with it are forgotten', async () => {
    for (let more = 0; more < 12; more += 1) await opened();
    media.fail('unreachable');
    expect(await probes.open()).toBe('no_media');
    await pass(120_000);
    media.recover();
    await opened();
  });

  it('are closed later where the media server does not answer', async () => {
    let refusals = 2;
    const close = media.closeMediaRoom.bind(media);
    media.closeMediaRoom = async (name) => {
      refusals -= 1;
      if (refusals >= 0) throw new Error('no answer');
      await close(name);
    };
    const { id } = await opened();
    probes.end(id);
    await pass(9_000);
    expect(await media.mediaRooms()).toHaveLength(1);
    await pass(1_000);
    expect(await media.mediaRooms()).toEqual([]);
    expect(errors).toHaveLength(2);
  });

  it('leave nothing behind when Foyer stops', async () => {
    await opened();
    probes.stop();
    expect(await media.mediaRooms()).toEqual([]);
  });
});

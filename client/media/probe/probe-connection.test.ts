import { describe, expect, it } from 'vitest';
import type { LineSample, Way } from './line-sample.ts';
import type { ProbeLine } from './probe-line.ts';
import type { ConnectionFindings } from './probe-connection.ts';
import { probeConnection } from './probe-connection.ts';

interface World {
  /** Ways that let something through, in the order in which they are taken. */
  readonly open: readonly Way[];
  readonly hasTcp?: boolean;
  readonly hasRelay?: boolean;
  readonly entry?: boolean;
}

/** Probes in a made-up network; tells what was found on the way, and which lines are left open. */
async function probe({ open, hasTcp = true, hasRelay = false, entry = true }: World) {
  const lines = new Set<ProbeLine>();
  const news: ConnectionFindings[] = [];
  const there = open.filter((way) => (way !== 'tcp' || hasTcp) && (way !== 'relay' || hasRelay));
  let keepsToTcp = false;
  const openLine = (_: unknown, relayOnly: boolean): ProbeLine => {
    let way = there.find((each) => (!relayOnly || each === 'relay') && (!keepsToTcp || each === 'tcp'));
    let packetsSent = 0;
    const line: ProbeLine = {
      connect: () => Promise.resolve(!entry ? 'no_entry' : way === undefined ? 'no_way' : 'connected'),
      hasRelay: () => hasRelay,
      sample() {
        packetsSent += 50;
        const sample = {
          to: '203.0.113.7:7882',
          roundTrip: 20,
          packetsLost: 0,
          bytesSent: packetsSent * 100,
          available: 1e6,
          at: packetsSent,
        };
        return Promise.resolve(way === undefined ? null : ({ way, packetsSent, ...sample } satisfies LineSample));
      },
      useTcp() {
        keepsToTcp = true;
        way = there.includes('tcp') ? 'tcp' : undefined;
        return Promise.resolve(way === 'tcp');
      },
      close() {
        lines.delete(line);
        return Promise.resolve();
      },
    };
    lines.add(line);
    return line;
  };
  const found = await probeConnection({
    ticket: { url: '/livekit', token: 't' },
    hasTcp,
    openLine,
    pause: () => Promise.resolve(),
    onFindings: (findings) => news.push(findings),
  });
  return { found, news, left: lines.size };
}

describe('trying the way to the media server', () => {
  it('measures by the way that is taken, then tries the others', async () => {
    const { found, news, left } = await probe({ open: ['udp', 'tcp', 'relay'], hasRelay: true });
    expect(found).toMatchObject({ used: 'udp', ways: { udp: 'open', tcp: 'open', relay: 'open' }, noEntry: false });
    expect(found.figures).toMatchObject({ roundTrip: 20, loss: 0 });
    expect(found.to).toEqual(['udp 203.0.113.7:7882', 'relay 203.0.113.7:7882', 'tcp 203.0.113.7:7882']);
    expect(news.find(({ ways }) => ways.udp === 'open')?.ways.tcp).toBe('unknown');
    expect(left).toBe(0);
  });

  it('says what this server does not have', async () => {
    const { found } = await probe({ open: ['udp'], hasTcp: false });
    expect(found.ways).toEqual({ udp: 'open', tcp: 'not_set_up', relay: 'not_set_up' });
  });

  it.each<[string, World, ConnectionFindings['ways'], Way | null]>([
    ['TCP held back', { open: ['udp'], hasRelay: true }, { udp: 'open', tcp: 'shut', relay: 'shut' }, 'udp'],
    ['UDP held back', { open: ['tcp'] }, { udp: 'shut', tcp: 'open', relay: 'not_set_up' }, 'tcp'],
    ['all but a relay held back', { open: ['relay'], hasRelay: true }, { udp: 'shut', tcp: 'shut', relay: 'open' }, 'relay'],
    ['everything held back', { open: [], hasRelay: true }, { udp: 'shut', tcp: 'shut', relay: 'shut' }, null],
  ])('%s', async (_, world, ways, used) => {
    const { found, left } = await probe(world);
    expect(found).toMatchObject({ ways, used });
    expect(left).toBe(0);
  });

  it('claims nothing where the media server could not be asked', async () => {
    const { found, left } = await probe({ open: ['udp'], entry: false });
    expect(found).toMatchObject({ noEntry: true, used: null, ways: { udp: 'unknown', tcp: 'unknown', relay: 'unknown' } });
    expect(left).toBe(0);
  });
});

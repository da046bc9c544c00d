import { describe, expect, it } from 'vitest';
import type { LineFigures } from '#client/media/probe/line-figures.ts';
import type { ConnectionFindings } from '#client/media/probe/probe-connection.ts';
import { nothingFound } from '#client/media/probe/probe-connection.ts';
import { judge } from './verdict.ts';
import type { Findings } from './verdict.ts';

const open: ConnectionFindings = {
  ...nothingFound,
  ways: { udp: 'open', tcp: 'open', relay: 'not_set_up' },
  used: 'udp',
  figures: { roundTrip: 40, loss: 0, bits: 2_000_000 },
};
const found = (more: Partial<Findings>): Findings => ({
  browser: 'fit',
  signalling: 'open',
  probe: 'given',
  connection: open,
  done: true,
  ...more,
});
const withFigures = (figures: Partial<LineFigures>) =>
  judge(found({ connection: { ...open, figures: { roundTrip: 40, loss: 0, bits: 2_000_000, ...figures } } }));

describe('the verdict on a connection', () => {
  it('is good by UDP, near, without loss and wide', () => {
    expect(judge(found({}))).toEqual({ quality: 'good', reasons: [] });
    expect(withFigures({ roundTrip: null, loss: null, bits: null })).toEqual({ quality: 'good', reasons: [] });
  });

  it.each([
    [{ loss: 0.01 }, 'good', []],
    [{ loss: 0.03 }, 'fair', ['loss']],
    [{ loss: 0.04 }, 'audio', ['loss']],
    [{ loss: 0.2 }, 'text', ['loss']],
    [{ bits: 700_000 }, 'good', []],
    [{ bits: 300_000 }, 'fair', ['narrow']],
    [{ bits: 100_000 }, 'audio', ['narrow']],
    [{ bits: 20_000 }, 'text', ['narrow']],
    [{ roundTrip: 150 }, 'good', []],
    [{ roundTrip: 200 }, 'fair', ['far']],
    [{ roundTrip: 500 }, 'fair', ['very_far']],
    [{ roundTrip: 1200 }, 'audio', ['very_far']],
    [{ roundTrip: 200, loss: 0.05, bits: 100_000 }, 'audio', ['loss', 'narrow', 'far']],
  ] as const)('%o: %s', (figures, quality, reasons) => {
    expect(withFigures(figures)).toEqual({ quality, reasons });
  });

  it.each(['tcp', 'relay'] as const)('by %s alone is fair at best', (used) => {
    expect(judge(found({ connection: { ...open, used } }))).toEqual({ quality: 'fair', reasons: [used] });
  });

  it.each([
    ['a browser that is too old', { browser: 'too_old' }, 'text', 'too_old'],
    ['an address without encryption', { browser: 'insecure' }, 'text', 'insecure'],
    ['signalling that is held back', { signalling: 'shut', probe: null }, 'blocked', 'signalling'],
    ['a server without media', { probe: 'no_media' }, 'text', 'no_media'],
    ['too many checks at once', { probe: 'busy' }, 'unknown', 'busy'],
    ['a server that does not answer', { probe: 'unavailable' }, 'unknown', 'no_entry'],
    ['a media server that cannot be asked', { connection: { ...nothingFound, noEntry: true } }, 'text', 'no_entry'],
    [
      'no way for sound and picture',
      { connection: { ...nothingFound, ways: { udp: 'shut', tcp: 'shut', relay: 'not_set_up' } } },
      'text',
      'no_way',
    ],
  ] as const)('%s says so alone', (_, more, quality, reason) => {
    expect(judge(found(more))).toEqual({ quality, reasons: [reason] });
  });
});

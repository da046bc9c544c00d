import { describe, expect, it } from 'vitest';
import type { ProbeLine } from '#client/media/probe/probe-line.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import { checkConnection } from './check-connection.ts';
import type { CheckDeps } from './check-connection.ts';
import { judge } from './verdict.ts';

const line: ProbeLine = {
  connect: () => Promise.resolve('no_way'),
  hasRelay: () => false,
  sample: () => Promise.resolve(null),
  useTcp: () => Promise.resolve(false),
  close: () => Promise.resolve(),
};

/** A check where nothing lets sound and picture through; tells what was asked of the server. */
async function check(more: Partial<CheckDeps> = {}) {
  const asked: string[] = [];
  const found = await checkConnection({
    browser: 'fit',
    trySignalling: () => Promise.resolve(true),
    readCheck: () => Promise.resolve({ ok: true, body: { media: true, ways: [] } }),
    beginProbe() {
      asked.push('begin');
      return Promise.resolve({ ok: true, body: { probe: 'p1', url: '/livekit', token: 't' } });
    },
    endProbe(probe) {
      asked.push(`end ${probe}`);
      return Promise.resolve();
    },
    loadLine: () => Promise.resolve(() => line),
    pause: () => Promise.resolve(),
    onFindings: () => undefined,
    ...more,
  });
  return { found, asked, verdict: judge(found) };
}

describe('a check of the connection', () => {
  it('ends its media room on the server, found a way or not', async () => {
    const { found, asked, verdict } = await check();
    expect(asked).toEqual(['begin', 'end p1']);
    expect(found.done).toBe(true);
    expect(verdict).toEqual({ quality: 'text', reasons: ['no_way'] });
  });

  it('ends it even where the code that measures cannot be fetched', async () => {
    const { asked, verdict } = await check({ loadLine: () => Promise.reject(new Error('offline')) });
    expect(asked).toEqual(['begin', 'end p1']);
    expect(verdict).toEqual({ quality: 'unknown', reasons: ['no_entry'] });
  });

  it.each<[ErrorCode, string, string]>([
    ['no_media', 'text', 'no_media'],
    ['too_fast', 'unknown', 'busy'],
    ['busy', 'unknown', 'busy'],
    ['unavailable', 'unknown', 'no_entry'],
  ])('refused with %s: %s', async (code, quality, reason) => {
    const { found, asked, verdict } = await check({ beginProbe: () => Promise.resolve({ ok: false, code }) });
    expect(verdict).toEqual({ quality, reasons: [reason] });
    expect(found.done).toBe(true);
    expect(asked).toEqual([]);
  });

  it('of a browser that is too old asks nothing of the server but whether it hears it', async () => {
    const { asked, verdict } = await check({ browser: 'too_old' });
    expect(asked).toEqual([]);
    expect(verdict.reasons).toEqual(['too_old']);
  });

  it('says that signalling is held back', async () => {
    const { verdict } = await check({ trySignalling: () => Promise.resolve(false) });
    expect(verdict).toEqual({ quality: 'blocked', reasons: ['signalling'] });
  });
});

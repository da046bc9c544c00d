import { describe, expect, it, vi } from 'vitest';
import { connectLater } from '#client/net/connect-later.ts';
import type { Connection, ConnectionEvents } from '#client/net/connection.ts';

const events: ConnectionEvents = {
  state: () => undefined,
  view: () => undefined,
  signal: () => undefined,
  tickets: () => undefined,
  media: () => undefined,
  savingPaused: () => undefined,
  clockOffset: () => undefined,
};

function line() {
  const sent: string[] = [];
  const connection: Connection = {
    send: async ({ type }) => {
      sent.push(type);
      return { ok: true, version: 1 };
    },
    signal: vi.fn(),
    approach: vi.fn(),
    requestTickets: vi.fn(async () => []),
    requestUnnamedCards: vi.fn(async () => []),
    now: () => 42,
    connectNow: vi.fn(),
    close: vi.fn(),
  };
  return { sent, connect: vi.fn(() => connection) };
}

describe('a connection made when it is needed', () => {
  it('is made once, by whatever needs it first, and nothing said before is lost', async () => {
    const { sent, connect } = line();
    const load = vi.fn(async () => connect);
    const later = connectLater(load, events);
    expect(load).not.toHaveBeenCalled();
    later.prefetch();
    expect(load).toHaveBeenCalledTimes(1);
    expect(connect).not.toHaveBeenCalled();
    const answers = await Promise.all([later.send({ type: 'stand' }), later.send({ type: 'leave' })]);
    later.start();
    expect(answers).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 1 },
    ]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(connect).toHaveBeenCalledTimes(1);
    expect(sent).toEqual(['stand', 'leave']);
    expect(later.now()).toBe(42);
  });

  it('is tried again after its code could not be fetched', async () => {
    const { connect } = line();
    const load = vi.fn(async () => connect).mockRejectedValueOnce(new Error('offline'));
    const later = connectLater(load, events);
    expect(await later.send({ type: 'leave' })).toMatchObject({ ok: false, code: 'unavailable', retryable: true });
    expect(await later.send({ type: 'leave' })).toMatchObject({ ok: true });
  });

  it('is not made any more once it was closed', async () => {
    const { connect } = line();
    const later = connectLater(async () => connect, events);
    const answer = later.send({ type: 'leave' });
    later.close();
    expect(await answer).toMatchObject({ ok: false });
    expect(connect).not.toHaveBeenCalled();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from '#client/net/outbox.ts';
import type { Acknowledgement } from '#shared/contract/socket-events.ts';

type Sent = { id: string; type: string; answer: (acknowledgement: Acknowledgement) => void };

const ok = (version: number): Acknowledgement => ({ ok: true, version });
const refused = (code: 'table_full' | 'too_fast'): Acknowledgement => ({ ok: false, code, retryable: true });

function setUp() {
  const sent: Sent[] = [];
  let ids = 0;
  const outbox = createOutbox({
    emit: ({ id, command }, answer) => sent.push({ id, type: command.type, answer }),
    newId: () => `c${++ids}`,
    now: () => performance.now(),
  });
  return { outbox, sent, types: () => sent.map(({ id, type }) => `${id} ${type}`) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the outbox', () => {
  it('keeps the order: the next goes out when the one before is answered', async () => {
    const { outbox, sent, types } = setUp();
    outbox.connected();
    const first = outbox.send({ type: 'stand' });
    const second = outbox.send({ type: 'leave' });
    expect(types()).toEqual(['c1 stand']);
    sent[0]!.answer(ok(4));
    expect(await first).toEqual(ok(4));
    expect(types()).toEqual(['c1 stand', 'c2 leave']);
    sent[1]!.answer(ok(5));
    expect(await second).toEqual(ok(5));
    expect(outbox.size()).toBe(0);
  });

  it('sends again under the same id after a reconnect, and nothing is lost', async () => {
    const { outbox, sent, types } = setUp();
    outbox.connected();
    const first = outbox.send({ type: 'stand' });
    outbox.disconnected();
    const second = outbox.send({ type: 'leave' });
    await vi.advanceTimersByTimeAsync(60_000);
    outbox.connected();
    expect(types()).toEqual(['c1 stand', 'c1 stand']);
    sent[1]!.answer(ok(1));
    sent[2]!.answer(ok(2));
    expect(await Promise.all([first, second])).toEqual([ok(1), ok(2)]);
  });

  it('sends again when no answer comes, and takes the first answer of either', async () => {
    const { outbox, sent, types } = setUp();
    outbox.connected();
    const answer = outbox.send({ type: 'stand' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(types()).toEqual(['c1 stand', 'c1 stand']);
    sent[0]!.answer(ok(1));
    sent[1]!.answer(ok(1));
    expect(await answer).toEqual(ok(1));
  });

  it('resolves a refusal with its code and goes on', async () => {
    const { outbox, sent, types } = setUp();
    outbox.connected();
    const answer = outbox.send({ type: 'sit', table: 't' });
    void outbox.send({ type: 'stand' });
    sent[0]!.answer(refused('table_full'));
    expect(await answer).toEqual(refused('table_full'));
    expect(types()).toEqual(['c1 sit', 'c2 stand']);
  });

  it('waits and tries again when the server is overloaded, then lets its answer stand', async () => {
    const { outbox, sent } = setUp();
    outbox.connected();
    const answer = outbox.send({ type: 'stand' });
    for (const pause of [500, 1000, 2000, 4000]) {
      sent.at(-1)!.answer(refused('too_fast'));
      await vi.advanceTimersByTimeAsync(pause);
    }
    expect(sent.map(({ id }) => id)).toEqual(['c1', 'c1', 'c1', 'c1', 'c1']);
    sent.at(-1)!.answer(refused('too_fast'));
    expect(await answer).toEqual(refused('too_fast'));
  });

  it('gives up after ten seconds offline what was meant for that moment, and keeps the rest', async () => {
    const { outbox, types } = setUp();
    const vote = outbox.send({ type: 'vote_more' });
    void outbox.send({ type: 'leave' });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(outbox.size()).toBe(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await vote).toEqual({ ok: false, code: 'unavailable', retryable: true });
    outbox.connected();
    expect(types()).toEqual(['c2 leave']);
  });

  it('answers everything when it is closed', async () => {
    const { outbox } = setUp();
    const answer = outbox.send({ type: 'leave' });
    outbox.close();
    expect(await answer).toMatchObject({ ok: false, code: 'unavailable' });
    expect(await outbox.send({ type: 'leave' })).toMatchObject({ ok: false, code: 'unavailable' });
  });
});

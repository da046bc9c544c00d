import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Socket } from 'socket.io-client';
import { arrive, createGathering, startTestApp, type TestApp, type TestSocket } from '#tests/support/test-app.ts';

let app: TestApp;
let ana: TestSocket;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  ana = (await arrive(await createGathering(app.base), 'Ana', app.base)).socket;
});
afterEach(() => {
  ana.close();
});
afterAll(() => app.close());

/** Says anything at all, as a page that is not ours might. */
const say = (event: string, ...said: unknown[]): Promise<unknown> =>
  (ana.socket as Socket).timeout(20_000).emitWithAck(event, ...said) as Promise<unknown>;

describe('whatever is said with a callback is answered', () => {
  it.each([
    ['an unknown event', 'become_king', [{}], 'malformed'],
    ['an event named like a part of every object', 'toString', [], 'malformed'],
    ['a malformed signal', 'signal', [{ kind: 'shout' }], 'malformed'],
    ['a signal at no table', 'signal', [{ kind: 'speaking', on: true }], 'not_seated'],
    ['a signal above 16 KB', 'signal', [{ kind: 'speaking', on: true, more: 'x'.repeat(20_000) }], 'too_large'],
  ])('%s', async (_, event, said, code) => {
    expect(await say(event, ...said)).toEqual({ ok: false, code, retryable: false });
    expect(ana.socket.connected).toBe(true);
  });

  it.each(['clock', 'resync', 'tickets', 'become_king'])('%s, asked too fast, is slowed down', async (event) => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => say(event)));
    expect(answers.filter((answer) => (answer as { code?: string }).code === 'too_fast').length).toBeGreaterThan(20);
    expect(ana.socket.connected).toBe(true);
  });

  it('a resync, with the views whole', async () => {
    const { mine, hall } = ana.views;
    expect(await say('resync')).toMatchObject({ ok: true });
    await ana.until((views) => views.mine !== mine && views.hall !== hall);
    expect(ana.views).toMatchObject({ mine, hall });
  });
});

it('a message far above the limit costs its sender the connection, and nobody else', async () => {
  const bo = (await arrive(await createGathering(app.base), 'Bo', app.base)).socket;
  const cut = new Promise((resolve) => ana.socket.once('disconnect', resolve));
  (ana.socket as Socket).emit('command', 'x'.repeat(300_000));
  await cut;
  expect(await bo.send({ type: 'stand' })).toMatchObject({ ok: true });
  bo.close();
});

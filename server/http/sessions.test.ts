import { describe, expect, it } from 'vitest';
import { createMemoryAccessStore } from '#server/adapters/memory/access-store.ts';
import { createSessions } from './sessions.ts';

const day = 86_400_000;
const ada = { stream: 'gathering-1', person: 'ada', role: 'organiser', generation: 0 } as const;

function house() {
  let now = 0;
  const access = createMemoryAccessStore();
  const sessions = createSessions(access, { now: () => now, at: () => () => undefined }, true);
  const of = (cookie: string) => sessions.of({ headers: { cookie: cookie.split(';')[0] ?? '' } });
  return { access, sessions, of, at: (instant: number) => void (now = instant) };
}

describe('the session of a browser', () => {
  it('is a cookie of this host alone that no script reads', async () => {
    const { sessions } = house();
    const { cookie } = await sessions.begin(null);
    expect(cookie).toMatch(/^__Host-foyer=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=15552000; Secure$/);
  });

  it('lasts thirty days from the last visit', async () => {
    const { sessions, of, at } = house();
    const { cookie } = await sessions.begin(null);
    at(29 * day);
    expect(await of(cookie)).not.toBeNull();
    at(58 * day);
    expect(await of(cookie)).not.toBeNull();
    at(88 * day);
    expect(await of(cookie)).toBeNull();
  });

  it('ends after half a year, however often one comes', async () => {
    const { sessions, of, at } = house();
    const { cookie } = await sessions.begin(null);
    for (let days = 20; days < 180; days += 20) {
      at(days * day);
      expect(await of(cookie)).not.toBeNull();
    }
    at(180 * day);
    expect(await of(cookie)).toBeNull();
  });

  it('begun anew keeps what it may, is one holder, and the token before ends within minutes, used or not', async () => {
    const { access, sessions, of, at } = house();
    const former = await sessions.begin(null);
    await access.grant(former.hash, ada);
    const { cookie, hash } = await sessions.begin(await of(former.cookie));
    expect(await of(cookie)).toMatchObject({ hash, grants: [ada] });
    expect(await sessions.holders('gathering-1', 'ada', 0)).toBe(1);
    at(299_999);
    expect(await of(former.cookie)).toMatchObject({ grants: [ada] });
    // Who comes by it once more is to be given another, as they may not have got the new one.
    expect(sessions.isFormer((await of(former.cookie))!)).toBe(true);
    expect(sessions.isFormer((await of(cookie))!)).toBe(false);
    at(300_000);
    expect(await of(former.cookie)).toBeNull();
    expect(await of(cookie)).not.toBeNull();
  });
});

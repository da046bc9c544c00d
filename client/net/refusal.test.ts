import { expect, it } from 'vitest';
import { createRefusals } from '#client/net/refusal.ts';

const refused = (code: string) => Object.assign(new Error(code), { data: { code } });

it('takes no for an answer, and tries again where that may help', () => {
  const refusals = createRefusals();
  expect(refusals.of(refused('no_session'))).toBe('no_session');
  expect(refusals.of(refused('client_too_old'))).toBe('client_too_old');
  expect(refusals.of(refused('unavailable'))).toBeNull();
  expect(refusals.of(new Error('websocket error'))).toBeNull();
});

it('Z9 looks for a node that knows its version for a while, and says so only if there is none', () => {
  const refusals = createRefusals();
  const meet = (nodes: number) => Array.from({ length: nodes }, () => refusals.of(refused('client_too_new')));
  expect(meet(19)).toEqual(Array.from({ length: 19 }, () => null));
  refusals.forget();
  expect(meet(20)).toEqual([...Array.from({ length: 19 }, () => null), 'client_too_new']);
});

import { TokenVerifier } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import type { TicketRequest } from '#server/ports/media-server.ts';
import { signTicket } from './livekit-ticket.ts';

const address = { url: new URL('http://127.0.0.1:7880'), apiKey: 'key', apiSecret: 'a-secret-of-more-than-thirty-two-characters' };
const grantsOf = async (mayPublish: boolean, more: Partial<TicketRequest> = {}) => {
  const { token } = await signTicket({ mediaRoom: 'g1.r2.t3.abc', identity: 'p1', mayPublish, ...more }, address);
  return new TokenVerifier(address.apiKey, address.apiSecret).verify(token);
};

test('a ticket holds exactly the grants of one seat', async () => {
  const claims = await grantsOf(true);
  expect(Object.keys(claims).sort()).toEqual(['exp', 'iss', 'nbf', 'sub', 'video']);
  expect(claims.sub).toBe('p1');
  expect(claims.video).toEqual({
    roomJoin: true,
    room: 'g1.r2.t3.abc',
    canSubscribe: true,
    canPublish: true,
    canPublishSources: ['camera', 'microphone', 'screen_share'],
    canPublishData: false,
    canUpdateOwnMetadata: false,
    hidden: false,
  });
});

test('who just listens may publish nothing', async () => {
  const { video } = await grantsOf(false);
  expect(video).toMatchObject({ roomJoin: true, canSubscribe: true, canPublish: false, canPublishSources: [], canPublishData: false });
});

test('who listens to a plenary is hidden; who interprets publishes a microphone alone', async () => {
  const listener = await grantsOf(false, { hidden: true });
  expect(listener.video).toMatchObject({ canPublish: false, hidden: true });
  const interpreter = await grantsOf(true, { soundOnly: true });
  expect(interpreter.video).toMatchObject({ canPublish: true, canPublishSources: ['microphone'], hidden: false });
});

test('who tries the way to the media server publishes to nobody and gets nothing', async () => {
  const { video } = await grantsOf(true, { alone: true });
  expect(video).toMatchObject({
    canPublish: true,
    canPublishSources: ['camera', 'microphone'],
    canSubscribe: false,
    canPublishData: false,
  });
});

test('it lasts two and a half minutes, and its stated end is never later than the real one', async () => {
  const before = Date.now();
  const ticket = await signTicket({ mediaRoom: 'm', identity: 'p', mayPublish: true }, address);
  const { exp = 0 } = await new TokenVerifier(address.apiKey, address.apiSecret).verify(ticket.token);
  expect(ticket.expiresAt).toBeLessThanOrEqual(exp * 1000);
  expect(ticket.expiresAt - before).toBeGreaterThan(148_000);
  expect(ticket.expiresAt - before).toBeLessThanOrEqual(150_000);
});

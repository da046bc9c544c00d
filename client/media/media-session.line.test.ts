import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MediaSessionHarness } from '#tests/support/media/media-session-harness.ts';
import { createMediaSessionHarness, pass, peer, ticketTo } from '#tests/support/media/media-session-harness.ts';

let harness: MediaSessionHarness;

beforeEach(() => {
  vi.useFakeTimers();
  harness = createMediaSessionHarness();
});

afterEach(() => {
  harness.session.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const line = () => harness.session.store.getState().line;
const sees = () => Object.values(harness.session.store.getState().peers).some(({ hasVideo }) => hasVideo);

async function sitAt(table: string) {
  harness.session.enter(ticketTo(table));
  await pass();
  harness.server.latest().admit([peer('ana')]);
  await pass(2_000);
}

it('lets the pictures go for the sound on a line that stays bad, and takes them again when asked', async () => {
  await sitAt('A');
  expect(line()).toEqual({ quality: 'good', pictures: 'all', soundOnly: false, saver: false });
  harness.server.latest().measure('lost');
  expect(line().quality).toBe('lost');
  await pass(2_000);
  expect([line().pictures, harness.server.latest().received]).toEqual(['small', 'small']);
  expect(sees()).toBe(true);
  await pass(6_000);
  expect([line().pictures, harness.server.latest().received]).toEqual(['none', 'signers']);
  expect(sees()).toBe(false);

  harness.session.setSoundOnly(false);
  expect([line().pictures, harness.server.latest().received]).toEqual(['small', 'small']);
  expect(sees()).toBe(true);
});

it('gives up one’s own picture for the voice too, unless one signs, and tries it again at the next table', async () => {
  const { session, server } = harness;
  const sent = () => {
    const camera = server.latest().sent.get('camera');
    return [server.latest().sending('camera'), camera?.form];
  };
  await session.capture.ask(['microphone', 'camera']);
  await sitAt('A');
  expect(sent()).toEqual(['live', 'full']);
  server.latest().measure('lost');
  await pass(2_000);
  expect(sent()).toEqual(['live', 'small']);
  await pass(6_000);
  expect([server.latest().sending('camera'), server.latest().sending('microphone')]).toEqual(['muted', 'live']);
  expect(session.store.getState().local.cameraOn).toBe(true);

  await session.capture.setSigning(true);
  await pass();
  expect(sent()).toEqual(['live', 'signing']);
  await session.capture.setSigning(false);
  await pass();
  expect(server.latest().sending('camera')).toBe('muted');

  session.setSoundOnly(false);
  await pass();
  expect(sent()).toEqual(['live', 'small']);

  await pass(20_000);
  expect([line().pictures, server.latest().sending('camera')]).toEqual(['none', 'muted']);
  await sitAt('B');
  expect([line().pictures, ...sent()]).toEqual(['small', 'live', 'small']);
});

it('goes on sending a small picture of whoever chose sound alone, as nothing told them otherwise', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  await sitAt('A');
  session.setSoundOnly(true);
  server.latest().measure('lost');
  await pass(8_000);
  expect([line().pictures, server.latest().sending('camera'), server.latest().sent.get('camera')?.form]).toEqual(['none', 'live', 'small']);
});

it('takes no pictures of whoever wants sound alone, at the next table neither, until they want them again', async () => {
  const { session, server } = harness;
  await sitAt('A');
  session.setSoundOnly(true);
  expect(line()).toEqual({ quality: 'good', pictures: 'none', soundOnly: true, saver: false });
  expect(sees()).toBe(false);
  session.prepare(ticketTo('B', { opensAt: Date.now() + 5_000 }));
  await pass();
  server.latest().admit([peer('ben')]);
  await pass(7_000);
  expect([server.latest().received, sees()]).toEqual(['none', false]);
  session.setSoundOnly(false);
  expect([server.latest().received, sees()]).toEqual(['all', true]);
});

it('M6 neither shrinks nor gives up the picture of whoever signs on a line that stays bad; sound alone, as chosen, is without it', async () => {
  await sitAt('A');
  const room = harness.server.latest();
  room.admit([peer('ana'), peer('sia', { signs: true })]);
  const seen = () =>
    Object.values(harness.session.store.getState().peers)
      .filter(({ hasVideo }) => hasVideo)
      .map(({ personId }) => personId);
  room.measure('lost');
  await pass(8_000);
  expect([line().pictures, seen()]).toEqual(['signers', ['sia']]);
  room.admit([peer('ana')]);
  expect(line().pictures).toBe('none');
  room.admit([peer('ana'), peer('sia', { signs: true })]);
  harness.session.setSoundOnly(true);
  expect([line().pictures, seen()]).toEqual(['none', []]);
});

it('M6 sends who signs in the form for it, saver mode or not', async () => {
  const { session, server } = harness;
  const form = () => server.latest().sent.get('camera')?.form;
  await session.capture.ask(['microphone', 'camera']);
  await sitAt('A');
  expect(form()).toBe('full');
  session.setSaver(true);
  await pass();
  expect(form()).toBe('small');
  await session.capture.setSigning(true);
  await pass();
  expect([form(), session.store.getState().local.signing]).toEqual(['signing', true]);
  session.setSaver(false);
  await session.capture.setSigning(false);
  await pass();
  expect(form()).toBe('full');
});

it('says whose line is weak', async () => {
  await sitAt('A');
  harness.server.latest().admit([peer('ana', { weak: true }), peer('ben')]);
  const { peers } = harness.session.store.getState();
  expect([peers['ana']?.weak, peers['ben']?.weak]).toEqual([true, false]);
});

it('takes small pictures in saver mode, and publishes nothing ahead of the bell', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  await sitAt('A');
  session.setSaver(true);
  expect([line().pictures, line().saver, server.latest().received, sees()]).toEqual(['small', true, 'small', true]);
  session.prepare(ticketTo('B', { opensAt: Date.now() + 5_000 }));
  await pass();
  server.latest().admit([peer('ben')]);
  await pass(4_999);
  expect([server.latest().token, server.latest().sending('camera')]).toEqual(['token-B', 'nothing']);
  await pass(2_000);
  expect([server.latest().received, server.latest().sending('camera')]).toEqual(['small', 'live']);
  session.setSaver(false);
  expect([line().pictures, server.latest().received]).toEqual(['all', 'all']);
});

it('begins in saver mode where the browser or the person asks for it', () => {
  const saving = createMediaSessionHarness({ saves: true });
  expect(saving.session.store.getState().line).toMatchObject({ saver: true, pictures: 'small' });
  saving.session.dispose();
});

import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { protocolVersion } from '#shared/contract/version.ts';
import { arrive, createGathering, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('a connection that asks to be let in again and again is closed', async () => {
  const created = await createGathering(app.base);
  const { browser, socket } = await arrive(created, 'Ana', app.base);
  const address = `${app.base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  // Node’s own takes headers, which browsers do not let a page choose.
  const headers = { origin: app.base, cookie: browser.cookie };
  const line = new WebSocket(address, { headers } as never);
  const answers: string[] = [];
  line.addEventListener('message', ({ data }) => answers.push(String(data)));
  await once(line, 'open');
  const closed = once(line, 'close');
  for (let times = 0; times < 200; times++)
    line.send(`40${JSON.stringify({ protocol: protocolVersion, gathering: 'NOSUCH', screen: 'seat' })}`);
  await closed;
  expect(answers.filter((one) => one.startsWith('44')).length).toBeLessThanOrEqual(5);
  expect(await socket.send({ type: 'set_idle', idle: true })).toMatchObject({ ok: true });
  socket.close();
});

it.each(['%00', '%E0%A4%A', 'ZZZZZZ%00'])('an address that says nothing (%s) has a code for an answer', async (slug) => {
  const response = await fetch(`${app.base}/api/gatherings/${slug}`);
  expect([400, 404]).toContain(response.status);
  expect(await response.json()).toEqual({ code: response.status === 400 ? 'malformed' : 'unknown_gathering' });
});

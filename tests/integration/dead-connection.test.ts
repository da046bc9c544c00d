import { expect, it, onTestFinished } from 'vitest';
import { arrive, createGathering, startTestApp } from '#tests/support/test-app.ts';

it('whoever falls silent without a word is missed soon, not after a minute', { timeout: 40_000 }, async () => {
  const app = await startTestApp();
  onTestFinished(() => app.close());
  const created = await createGathering(app.base);
  const ana = await arrive(created, 'Ana', app.base);
  const bo = await arrive(created, 'Bo', app.base);
  const { id } = bo.socket.mine;
  // Nothing leaves this page any more, an answer to a ping neither; its connection stays as it is.
  Object.assign(bo.socket.socket.io.engine.transport, { write: () => undefined });
  expect(await ana.socket.until(({ hall }) => hall?.people[id]?.dropped, 20_000)).toBe(true);
  [ana, bo].forEach(({ socket }) => socket.close());
});

import { expect, it, onTestFinished } from 'vitest';
import { arrive, createGathering, startTestApp } from '#tests/support/test-app.ts';

it('M8 keeps live text to the table at which it was written', async () => {
  const app = await startTestApp();
  onTestFinished(() => app.close());
  const created = await createGathering(app.base);
  const [ana, bo] = [await arrive(created, 'Ana', app.base), await arrive(created, 'Bo', app.base)];
  await ana.socket.send({ type: 'open_table', topic: 'Buses', theme: null, question: null, languages: [], seats: 4 });
  const table = await ana.socket.until(({ mine }) => mine?.table);
  await bo.socket.send({ type: 'sit', table });
  await bo.socket.until((views) => views.table?.id === table);
  const heard = new Promise((resolve) => bo.socket.socket.once('signal', resolve));
  const said = (text: string, at: string) =>
    ana.socket.socket.emitWithAck('signal', { kind: 'live_text', table: at, line: 'l1', text, done: true });
  expect(await said('Said before the bell', 'former')).toMatchObject({ ok: false, code: 'not_seated' });
  expect(await said('Said here', table)).toMatchObject({ ok: true });
  expect(await heard).toMatchObject({ text: 'Said here', table });
  [ana, bo].forEach(({ socket }) => socket.close());
});

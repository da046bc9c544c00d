import { expect, it, onTestFinished } from 'vitest';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { arrive, createGathering, startTestApp } from '#tests/support/test-app.ts';

it('a page that is gone before its coming was stored is not counted as here', async () => {
  const { eventStore, accessStore } = openSqliteStores(temporaryFolder());
  let disk: Promise<void> = Promise.resolve();
  const store = { ...eventStore, append: (append: Parameters<typeof eventStore.append>[0]) => disk.then(() => eventStore.append(append)) };
  const app = await startTestApp({}, { store, access: accessStore });
  onTestFinished(() => app.close());
  const created = await createGathering(app.base);
  const { browser, socket } = await arrive(created, 'Ana', app.base);
  const bo = (await arrive(created, 'Bo', app.base)).socket;
  const stream = (await accessStore.gatherings())[0]?.stream ?? '';
  const presence = async () =>
    (await eventStore.read(stream, 0)).map(({ type }) => type).filter((type) => type === 'PersonConnected' || type === 'PersonDropped');
  socket.close();
  await expect.poll(presence).toEqual(['PersonDropped']);

  const { promise, resolve } = Promise.withResolvers<undefined>();
  disk = promise.then(() => undefined);
  const short = browser.connect(created.slug);
  await short.connected();
  short.close();
  // Heard by the server after it was closed: by then the end of the other has been heard too.
  await new Promise((answered) => bo.socket.emit('clock', answered));
  resolve(undefined);
  await expect.poll(presence).toEqual(['PersonDropped', 'PersonConnected', 'PersonDropped']);
  expect(await bo.send({ type: 'set_idle', idle: true })).toMatchObject({ ok: true });
  expect(await presence()).toEqual(['PersonDropped', 'PersonConnected', 'PersonDropped']);
});

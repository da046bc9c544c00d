import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive, createGathering, startTestApp, TestBrowser, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('who came reads the report once it is shared, who never came does not', async () => {
  const created = await createGathering(app.base);
  const { browser, socket } = await arrive(created, 'Ana', app.base);
  const stranger = new TestBrowser(app.base);
  await stranger.open(created.sharedAddress);
  const [report, strange] = [browser, stranger].map((one) => one.connect(created.slug, 'report'));
  const live = created.organiser.connect(created.slug, 'live');
  for (const one of [report!, strange!, live]) await one.connected();
  const harvest = async () =>
    report!.until(({ hall }) => hall !== null && 'counts' in hall && { shared: hall.reportShared, counts: hall.counts });
  expect(await harvest()).toMatchObject({ shared: false, counts: { people: 0 } });
  await live.send({ type: 'share_report', on: true });
  await report!.until(({ hall }) => hall?.reportShared === true);
  expect(await harvest()).toMatchObject({ shared: true, counts: { people: 1 } });
  expect(strange!.views.hall).toBeNull();
  [report!, strange!, live, socket].forEach((one) => one.close());
});

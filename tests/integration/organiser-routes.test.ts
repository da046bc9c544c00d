import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive, createGathering, startTestApp, TestBrowser, type Created, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let created: Created;
/** Nobody known, somebody who takes part, an organiser of another gathering. */
const browsers: TestBrowser[] = [];

beforeAll(async () => {
  app = await startTestApp();
  created = await createGathering(app.base);
  const other = await createGathering(app.base);
  const { browser, socket } = await arrive(created, 'Ana', app.base);
  socket.close();
  browsers.push(new TestBrowser(app.base), browser, other.organiser);
});
afterAll(() => app.close());

const routes = [
  ['GET', 'links'],
  ['GET', 'next'],
  ['GET', 'rehearsal'],
  ['GET', 'attendance.csv'],
  ['GET', 'report.json'],
  ['GET', 'report.csv'],
  ['GET', 'report.ics'],
  ['GET', 'report.docx'],
  ['POST', 'people', { id: 'list-1', people: [] }],
  ['POST', 'mails', { id: 'mail-1', what: 'invitation', to: { kind: 'unsent' } }],
  ['POST', 'organiser-links', { voidFormer: false, mail: null }],
  ['POST', 'copies', { startsAt: 2_000_000_000_000 }],
  ['POST', 'rehearsals', { plan: { guests: 24, names: 'invented', late: 0, absent: 0, dropping: 0, speed: 10 } }],
  ['POST', 'offers', { organisations: ['Nordstadt'], days: 14, stays: true }],
  ['POST', 'offers/any', { change: 'withdraw' }],
  ['POST', 'notices/any', { on: true }],
  ['POST', 'date', { on: true }],
] as const;

it.each(routes)('%s %s answers organisers of the gathering alone', async (method, what, body?: object) => {
  const statuses = [];
  for (const browser of browsers) statuses.push((await browser.request(method, `/api/gatherings/${created.slug}/${what}`, body)).status);
  expect(statuses).toEqual([401, 401, 401]);
});

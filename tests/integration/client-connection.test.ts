import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noLiveText, withSignal } from '#client/stores/live-text.ts';
import { writing } from '#tests/support/cards.ts';
import { Line } from '#tests/support/client-line.ts';
import { startCuttableRelay } from '#tests/support/cuttable-relay.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { createGathering, startTestApp, TestBrowser, type Created, type TestApp } from '#tests/support/test-app.ts';

const lines: Line[] = [];
async function line(created: Created, base: string, browser = new TestBrowser(base)): Promise<Line> {
  if (browser.cookie === '') await browser.open(created.sharedAddress);
  const made = new Line(browser, created.slug);
  lines.push(made);
  return made;
}
const arrive = (made: Line, name: string) => made.connection.send({ type: 'arrive', profile: profileOf(name), mode: 'listening' });

describe('the line of a client', () => {
  let app: TestApp;
  let created: Created;
  beforeAll(async () => {
    app = await startTestApp();
    created = await createGathering(app.base);
  });
  afterAll(async () => {
    for (const { connection } of lines) connection.close();
    await app.close();
  });

  it('brings views, follows their deltas, and knows the server’s time', async () => {
    const browser = new TestBrowser(app.base);
    const ana = await line(created, app.base, browser);
    const bo = await line(created, app.base);
    expect(await arrive(ana, 'Ana')).toMatchObject({ ok: true });
    expect(await arrive(bo, 'Bo')).toMatchObject({ ok: true });
    const opened = { type: 'open_table', topic: 'Buses', theme: null, question: null, languages: [], seats: 4 } as const;
    expect(await ana.connection.send(opened)).toMatchObject({ ok: true });
    await ana.until(() => ana.table?.people.length === 1);
    const table = ana.mine?.table ?? '';
    expect(await bo.connection.send({ type: 'sit', table })).toMatchObject({ ok: true });
    await Promise.all([ana, bo].map((one) => one.until(() => one.table?.people.length === 2)));
    await ana.until(() => ana.offset !== null);
    expect(Math.abs(ana.connection.now() - Date.now())).toBeLessThan(1000);

    bo.connection.signal({ kind: 'live_text', line: 'l1', text: 'Bonj', done: false });
    await ana.until(() => ana.signals.length === 1);
    expect(ana.signals).toEqual([{ kind: 'live_text', line: 'l1', text: 'Bonj', done: false, from: bo.mine?.id, table }]);

    // A page that is loaded anew gets its tickets at once, and not before it knows when they open.
    const again = await line(created, app.base, browser);
    await again.until(() => again.ticketsAt.length > 0);
    expect(again.ticketsAt[0]).not.toBeNull();
  });

  it('is there again at once on a phone that slept, whose line ended without a word', async () => {
    const relay = await startCuttableRelay(new URL(app.base));
    const browser = new TestBrowser(app.base);
    await browser.open(created.sharedAddress);
    const made = new Line(browser, created.slug, relay.url.origin);
    lines.push(made);
    expect(await arrive(made, 'Eva')).toMatchObject({ ok: true });
    relay.freeze();
    const topic = { type: 'open_table', topic: 'Sleep', theme: null, question: null, languages: [], seats: 4 } as const;
    const opened = made.connection.send(topic);
    made.connection.connectNow();
    expect(await opened).toMatchObject({ ok: true });
    expect(made.states).toEqual(['live', 'reconnecting', 'live']);
    made.connection.close();
    relay.cut();
  });

  it('M8 says a finished line again that was lost with the connection', async () => {
    const relay = await startCuttableRelay(new URL(app.base));
    const browser = new TestBrowser(app.base);
    await browser.open(created.sharedAddress);
    const made = new Line(browser, created.slug, relay.url.origin);
    const reader = await line(created, app.base);
    lines.push(made);
    await arrive(made, 'Flo');
    await arrive(reader, 'Gus');
    await made.connection.send({ type: 'open_table', topic: 'Lines', theme: null, question: null, languages: [], seats: 4 });
    await made.until(() => made.mine?.table !== null && made.table?.id === made.mine?.table);
    const table = made.mine?.table ?? '';
    await reader.connection.send({ type: 'sit', table });
    await reader.until(() => reader.table?.people.length === 2);
    const say = (text: string) => made.connection.signal({ kind: 'live_text', table, line: text.replaceAll(' ', '-'), text, done: true });
    say('before');
    await reader.until(() => reader.signals.length === 1);
    relay.freeze();
    say('lost at first');
    made.connection.connectNow();
    await made.until(() => made.states.at(-1) === 'reconnecting');
    say('without a line');
    const read = () =>
      reader.signals.reduce((text, one) => (one.kind === 'live_text' ? withSignal(text, one, 0) : text), noLiveText(table));
    await reader.until(() => read().lines.length >= 3);
    expect(read().lines.map(({ text }) => text)).toEqual(['before', 'lost at first', 'without a line']);
    made.connection.close();
    relay.cut();
  });

  it('answers a refused command with its code, and stays', async () => {
    const cy = await line(created, app.base);
    await arrive(cy, 'Cy');
    expect(await cy.connection.send({ type: 'sit', table: 'nowhere' })).toEqual({ ok: false, code: 'unknown_table', retryable: false });
    expect(cy.states).toEqual(['live']);
  });

  it('gives way to a newer page and takes the seat back when asked', async () => {
    const browser = new TestBrowser(app.base);
    const first = await line(created, app.base, browser);
    await arrive(first, 'Dee');
    const second = await line(created, app.base, browser);
    await first.until(() => first.states.includes('elsewhere'));
    await second.until(() => second.mine?.standing === 'here');
    first.connection.connectNow();
    await second.until(() => second.states.includes('elsewhere'));
    await first.until(() => first.states.at(-1) === 'live');
  });

  it('is told when the server does not know this browser', async () => {
    const stranger = new Line(new TestBrowser(app.base), created.slug);
    lines.push(stranger);
    await stranger.until(() => stranger.states.includes('refused'));
    expect(stranger.refusal).toBe('no_session');
  });
});

it('after the server was killed it comes back by itself, and what was said meanwhile arrives once', async () => {
  const dataFolder = temporaryFolder();
  const port = { FOYER_PORT: String(40_000 + (process.pid % 20_000)) };
  const first = await startServerProcess(dataFolder, port);
  const created = await createGathering(first.base);
  const eve = await line(created, first.base);
  await arrive(eve, 'Eve');
  await first.killHard();
  await eve.until(() => eve.states.at(-1) === 'reconnecting');
  const opened = eve.connection.send({ type: 'open_table', topic: 'Nights', theme: null, question: null, languages: [], seats: 4 });
  const written = eve.connection.send(writing('Written offline'));

  const second = await startServerProcess(dataFolder, port);
  expect(await opened).toMatchObject({ ok: true });
  expect(await written).toMatchObject({ ok: true });
  await eve.until(() => eve.mine?.cards.length === 1);
  expect(eve.mine?.cards.map(({ text }) => text)).toEqual(['Written offline']);
  eve.connection.close();
  expect(await second.stop()).toBe(0);
});

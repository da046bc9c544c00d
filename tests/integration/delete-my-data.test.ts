import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LinksAnswer } from '#shared/contract/http.ts';
import type { RelayAnswer } from '#shared/contract/series.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import { cardTextOf, writing } from '#tests/support/cards.ts';
import { contactCardOf, inviteeOf, profileOf } from '#tests/support/gathering-spec.ts';
import {
  arrive,
  createGathering,
  startTestApp,
  TestBrowser,
  type Created,
  type TestApp,
  type TestSocket,
} from '#tests/support/test-app.ts';
import { unzipped } from '#tests/support/unzipped.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';

const planted = 'Zyxwv';
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
const folder = mkdtempSync(join(tmpdir(), 'foyer-'));
const database = join(folder, 'foyer.sqlite');
const backup = join(folder, 'backup');
const clock = createVirtualClock(Date.now());
let app: TestApp;
/** Time goes on, only ten times faster. */
const passing = setInterval(() => void clock.advanceTo(clock.now() + 100), 10);

beforeAll(async () => {
  app = await startTestApp({ FOYER_DATA: folder }, { clock }, log);
});
afterAll(async () => {
  clearInterval(passing);
  await app.close();
});

/** What lies on the disk, the backup aside. */
const disk = (): string =>
  readdirSync(folder)
    .filter((file) => file !== 'backup')
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('\n');

async function done(socket: TestSocket, command: ClientCommand): Promise<void> {
  expect(await socket.send(command), command.type).toMatchObject({ ok: true });
}

/** Everything that anybody is shown or may take home: views of all screens, lists of links, reports in every form and language. */
async function everything(created: Created & { organiser: TestBrowser }, others: readonly TestBrowser[]): Promise<string> {
  const sockets = [
    ...(['live', 'harvest', 'report'] as const).map((screen) => created.organiser.connect(created.slug, screen)),
    ...others.flatMap((browser) => (['seat', 'report'] as const).map((screen) => browser.connect(created.slug, screen))),
  ];
  for (const socket of sockets) await socket.until(({ hall, mine }) => hall !== null && mine !== null);
  const views = JSON.stringify(sockets.map((socket) => socket.views));
  sockets.forEach((socket) => socket.close());
  const { body: links } = await created.organiser.request('GET', `/api/gatherings/${created.slug}/links`);
  const reports = [];
  for (const form of ['json', 'csv', 'ics', 'docx'])
    for (const language of ['fr', 'en']) {
      const address = `${created.organiser.base}/api/gatherings/${created.slug}/report.${form}?language=${language}`;
      const bytes = Buffer.from(await (await fetch(address, { headers: { cookie: created.organiser.cookie } })).arrayBuffer());
      reports.push(form === 'docx' ? JSON.stringify([...unzipped(bytes)]) : bytes.toString('utf8'));
    }
  const rest = [];
  for (const path of ['attendance.csv', 'notices.ics', 'series', 'next']) {
    const answer = await created.organiser.request('GET', `/api/gatherings/${created.slug}/${path}`);
    expect(answer.status, path).toBe(200);
    rest.push(JSON.stringify(answer.body));
  }
  return [views, JSON.stringify(links), ...reports, ...rest].join('\n');
}

/** How many said yes to what follows. */
async function membersOf({ organiser, slug }: Created & { organiser: TestBrowser }): Promise<number> {
  const { body } = await organiser.request('GET', `/api/gatherings/${slug}/next`);
  return (body as RelayAnswer).members;
}

it('A3 N2 H4 D13 what somebody deletes, all their data or one card, and an address that was corrected is in no view, export, log, file or restored backup', async () => {
  const programme = [
    { kind: 'hall', seconds: 10, topicTables: [] },
    { kind: 'world_cafe', rounds: 1, seconds: 20, tableSize: null, questions: [], topics: ['methods', 'polarisation'] },
  ] as const;
  const created = await createGathering(app.base, { programme, startsAt: clock.now() + 3_600_000, attendanceList: true });
  const mail = `${planted}@example.org`;
  const invitee = inviteeOf(`Ana ${planted}`, { mail, firstTimer: true, role: 'organiser', profile: { organisation: `Org ${planted}` } });
  const wrong = inviteeOf('Dan', { mail: `dan@${planted}.org` });
  await created.organiser.request('POST', `/api/gatherings/${created.slug}/people`, { id: 'list-1', people: [wrong, invitee] });
  const { body } = await created.organiser.request('GET', `/api/gatherings/${created.slug}/links`);
  const mine = (body as LinksAnswer).personal;
  const browser = new TestBrowser(app.base);
  const opened = await browser.open(mine.at(-1)?.address ?? '');
  expect(opened).toMatchObject({ profile: { name: `Ana ${planted}` } });
  const ana = browser.connect(created.slug);
  await ana.connected();
  const { browser: bensBrowser, socket: ben } = await arrive(created, 'Ben', app.base);
  const live = created.organiser.connect(created.slug, 'harvest');
  await live.connected();

  const profile = profileOf(`Ana ${planted}`, { organisation: `Org ${planted}`, topics: [`Topic ${planted}`] });
  await done(ana, { type: 'arrive', profile, mode: 'full' });
  await done(ana, { type: 'change_profile', profile: { ...profile, topics: [`Other ${planted}`] } });
  await done(ana, { type: 'open_table', topic: `Table ${planted}`, theme: null, question: null, languages: [], seats: 4 });
  const aboutTable = { topic: `Edited ${planted}`, theme: null, question: null, languages: [], seats: 4 };
  await done(ana, { type: 'edit_table', table: await ana.until((views) => views.mine?.table), ...aboutTable });
  await done(ana, { type: 'message', to: { kind: 'all' }, text: `Message ${planted}` });
  await done(ana, { type: 'pin_notice', table: await ana.until((views) => views.mine?.table), text: `Notice ${planted}` });
  await done(ana, { type: 'join_series', mail });
  await done(ben, { type: 'join_series', mail: `ben@${planted}.org` });
  await done(ben, { type: 'sit', table: await ana.until((views) => views.mine?.table) });
  await done(ana, writing(`Insight ${planted}`, { themes: ['methods'] }));
  const event = { startsOn: '2026-10-20', endsOn: '', place: `Place ${planted}` };
  await done(ana, writing('', { kind: 'event', text: cardTextOf(`Event ${planted}`, { event, link: `https://${planted}.org/` }) }));
  const publication = { authors: `Author ${planted}`, year: 2020 };
  await done(ana, writing('', { kind: 'publication', text: cardTextOf(`Publication ${planted}`, { publication }) }));
  await done(ben, writing('Said by Ben'));
  await done(ben, writing(`Regretted by Ben ${planted}`));
  const [card] = await ana.until((views) => views.mine?.cards.length === 3 && views.mine.cards);
  const content = { kind: 'insight', question: null, themes: [], text: cardTextOf(`Corrected ${planted}`) } as const;
  await done(live, { type: 'correct_card', card: card!.id, content });
  await done(live, { type: 'translate_card', card: card!.id, language: 'fr', text: `Traduit ${planted}` });
  const shown = { organisation: planted, role: planted, mail, telephone: `+33 ${planted}`, link: `https://${planted}.org/`, line: planted };
  await done(ana, { type: 'set_contact_card', card: contactCardOf(`Ana ${planted}`, shown) });
  await done(ben, { type: 'set_contact_card', card: contactCardOf('Ben') });
  await done(ana, { type: 'offer_contact', person: ben.mine.id, on: true });
  await done(ben, { type: 'offer_contact', person: ana.mine.id, on: true });
  ana.socket.emit('signal', { kind: 'live_text', line: 'line-1', text: `Typed ${planted}`, done: true });
  await done(live, { type: 'share_report', on: true });
  await done(ana, { type: 'raise_concern', person: ben.mine.id, text: `Concern ${planted}` });
  await done(ben, { type: 'raise_concern', person: ana.mine.id, text: `Of Ana ${planted}` });
  await done(live, { type: 'start' });
  const cafe = await ana.until(({ table }) => table !== null && table.cafe !== null && table.id);
  await done(ana, { type: 'write_summary', table: cafe, text: `Summary ${planted}` });
  await ben.until(({ table }) => table?.cafe?.summary?.text.includes(planted));
  await ana.until(({ hall }) => hall?.clock.phase === 'over');
  await done(ana, { type: 'answer_survey', again: 'no', change: `Change ${planted}` });

  expect((await everything(created, [bensBrowser])).split(planted).length).toBeGreaterThan(30);
  expect(disk()).toContain(planted);
  const copy = new DatabaseSync(database, { readOnly: true });
  copy.exec(`VACUUM INTO '${backup}'`);
  copy.close();

  const bensAgain = bensBrowser.connect(created.slug);
  const regretted = await bensAgain.until(({ mine }) => mine?.cards.find(({ text }) => text.includes(planted))?.id);
  await done(bensAgain, { type: 'delete_card', card: regretted, proof: null });
  await done(bensAgain, { type: 'leave_series' });
  const dan = mine.at(-2)?.person ?? '';
  await done(live, { type: 'edit_guest', person: dan, mail: 'dan@example.org', firstTimer: false, host: false, apart: [] });
  await done(ana, { type: 'delete_my_data', cards: 'delete' });
  await ana.until((views) => views.mine?.profile === null);
  [ana, ben, bensAgain, live].forEach((socket) => socket.close());
  const left = await everything(created, [bensBrowser, browser]);
  for (const kept of ['Said by Ben', 'dan@example.org']) expect(left).toContain(kept);
  expect(await membersOf(created)).toBe(0);
  expect(left.match(new RegExp(`.{0,80}${planted}.{0,20}`, 'gi'))).toBeNull();
  expect(disk().match(new RegExp(`.{0,80}${planted}.{0,20}`, 'gi'))).toBeNull();
  expect(lines.filter((line) => line.toLowerCase().includes(planted.toLowerCase()))).toEqual([]);

  await app.app.close();
  readdirSync(folder).forEach((file) => file.startsWith('foyer.sqlite') && rmSync(join(folder, file)));
  copyFileSync(backup, database);
  expect(disk()).toContain(planted);
  app = await startTestApp({ FOYER_DATA: folder }, { clock }, log);
  expect(disk().match(new RegExp(`.{0,80}${planted}.{0,20}`, 'gi'))).toBeNull();
  for (const one of [created.organiser, bensBrowser, browser]) Object.assign(one, { base: app.base });
  const restored = await everything(created, [bensBrowser, browser]);
  for (const kept of ['Said by Ben', '"Dan"']) expect(restored).toContain(kept);
  expect(await membersOf(created)).toBe(0);
  const bensThen = bensBrowser.connect(created.slug);
  expect(await bensThen.until(({ mine }) => mine?.series)).toMatchObject({ member: false, address: '' });
  bensThen.close();
  expect(restored.toLowerCase()).not.toContain(planted.toLowerCase());
});

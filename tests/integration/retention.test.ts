import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemClock } from '#server/adapters/system-clock.ts';
import { readSqliteArchive } from '#server/adapters/sqlite/open-archive.ts';
import type { Clock } from '#server/ports/clock.ts';
import { writeExport } from '#server/transfer/export-file.ts';
import type { Screen } from '#shared/contract/socket-events.ts';
import { writing } from '#tests/support/cards.ts';
import { contactCardOf, inviteeOf, profileOf } from '#tests/support/gathering-spec.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { createGathering, startTestApp, TestBrowser, type TestApp } from '#tests/support/test-app.ts';
import { unzipped } from '#tests/support/unzipped.ts';

const day = 86_400_000;
/** In everything that anybody wrote, and in no other word. */
const mark = 'Qzx';

/** So much later than it is. */
const later = (by: number): Clock => ({ now: () => systemClock.now() + by, at: (at, callback) => systemClock.at(at - by, callback) });

/** What was written, wherever it lies in the files of a data folder. */
const filesThatTell = (folder: string): string[] =>
  readdirSync(folder).filter((file) => file.startsWith('foyer.sqlite') && readFileSync(join(folder, file)).includes(mark));

it('G7 loses every name and text by itself, the stated days after the end: from views, reports, exports and the files; figures stay', async () => {
  const folder = temporaryFolder();
  const appAt = (clock: Clock): Promise<TestApp> => startTestApp({ FOYER_DATA: folder }, { clock });
  const first = await appAt(systemClock);
  const created = await createGathering(first.base, {
    programme: [{ kind: 'hall', seconds: 3600, topicTables: ['methods'] }],
    retentionDays: 12,
    attendanceList: true,
  });
  const organiser = created.organiser.connect(created.slug, 'live');
  await organiser.connected();
  await created.organiser.request('POST', `/api/gatherings/${created.slug}/people`, {
    id: 'list',
    people: [inviteeOf(`Invited ${mark}`, { mail: `${mark}@example.org` })],
  });
  const come = async (name: string) => {
    const browser = new TestBrowser(first.base);
    await browser.open(created.sharedAddress);
    const socket = browser.connect(created.slug);
    await socket.connected();
    const profile = profileOf(`${name} ${mark}`, { organisation: `${mark} ${name}`, topics: [`${mark} lamps`] });
    await socket.send({ type: 'arrive', profile, mode: 'full' });
    await socket.until(({ mine }) => mine?.standing === 'here');
    return { browser, socket };
  };
  const [ana, bo] = [await come('Ana'), await come('Bo')];
  expect(await organiser.send({ type: 'start' })).toMatchObject({ ok: true });
  expect(
    await ana.socket.send({ type: 'open_table', topic: `${mark} trams`, theme: 'methods', question: null, languages: [], seats: 4 }),
  ).toMatchObject({ ok: true });
  const table = (await ana.socket.until(({ mine }) => mine?.table)) || '';
  const said = [
    await bo.socket.send({ type: 'sit', table }),
    await ana.socket.send({ type: 'pin_notice', table, text: `${mark} notice` }),
    await ana.socket.send(writing(`${mark} card`, { themes: ['methods'] })),
    await ana.socket.send({ type: 'set_contact_card', card: contactCardOf(`Ana ${mark}`, { mail: `ana-${mark}@example.org` }) }),
    await bo.socket.send({ type: 'set_contact_card', card: contactCardOf(`Bo ${mark}`) }),
    await bo.socket.send({ type: 'offer_contact', person: ana.socket.mine.id, on: true }),
    await organiser.send({ type: 'message', to: { kind: 'all' }, text: `${mark} message` }),
    await organiser.send({ type: 'end_gently', what: 'gathering' }),
  ];
  expect(said.filter(({ ok }) => !ok)).toEqual([]);
  for (const socket of [organiser, ana.socket, bo.socket]) socket.close();
  await first.app.close();

  const second = await appAt(later(3 * 60_000));
  const after = ana.browser;
  Object.assign(after, { base: second.base });
  const answering = after.connect(created.slug);
  await answering.connected();
  await expect.poll(() => answering.send({ type: 'answer_survey', again: 'yes', change: `${mark} change` })).toMatchObject({ ok: true });
  answering.close();
  await second.app.close();
  expect(filesThatTell(folder)).toContain('foyer.sqlite');

  // What is looked at: every screen, every file that organisers download, an export, the database.
  const look = async (app: TestApp) => {
    const [viewer, browser] = [new TestBrowser(app.base), ana.browser];
    await viewer.open(created.organiserAddress);
    Object.assign(browser, { base: app.base });
    const seen = async (who: TestBrowser, screen: Screen): Promise<string> => {
      const socket = who.connect(created.slug, screen);
      await socket.connected();
      await socket.until(({ hall, mine }) => hall !== null && mine !== null);
      const views = JSON.stringify(socket.views);
      socket.close();
      return views;
    };
    const download = async (what: string): Promise<string> => {
      const response = await fetch(`${app.base}/api/gatherings/${created.slug}/${what}`, { headers: { cookie: viewer.cookie } });
      expect(response.status, what).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      return what.includes('docx') ? [...unzipped(bytes).values()].join('\n') : bytes.toString('utf8');
    };
    const file = join(temporaryFolder(), 'export.jsonl');
    const archive = readSqliteArchive(folder);
    await writeExport(file, { at: 0, linkKey: null }, archive.rows());
    await archive.close();
    return {
      live: await seen(viewer, 'live'),
      harvest: await seen(viewer, 'harvest'),
      afterwards: await seen(browser, 'seat'),
      report: await download('report.json'),
      table: await download('report.csv'),
      document: await download('report.docx'),
      calendar: await download('report.ics'),
      attendance: await download('attendance.csv'),
      export: readFileSync(file, 'utf8'),
    };
  };
  const telling = (looked: Readonly<Record<string, string>>) => Object.keys(looked).filter((place) => looked[place]?.includes(mark));

  const third = await appAt(later(11 * day));
  expect(telling(await look(third))).toEqual(['live', 'harvest', 'afterwards', 'report', 'table', 'document', 'attendance', 'export']);
  await third.app.close();

  const fourth = await appAt(later(13 * day));
  await expect.poll(() => filesThatTell(folder), { timeout: 20_000 }).toEqual([]);
  const left = await look(fourth);
  expect(telling(left)).toEqual([]);
  expect(JSON.parse(left.report)).toMatchObject({ erased: true, figures: { people: 2 } });
  expect(left.export).toContain('"PersonalDataErased"');
  await fourth.close();
});

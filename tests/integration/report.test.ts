import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#shared/report/report.ts';
import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { proofOf, writing } from '#tests/support/cards.ts';
import { expected, foundingContents, foundingOrganisations } from '#tests/support/founding-harvest.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';
import { arrive, createGathering, startTestApp, TestBrowser } from '#tests/support/test-app.ts';
import type { Created, TestApp, TestSocket } from '#tests/support/test-app.ts';
import { unzipped } from '#tests/support/unzipped.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const forms = ['json', 'csv', 'ics', 'docx'];

interface File {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
}

async function download(browser: TestBrowser, { slug }: Created, form: string, language = 'fr'): Promise<File> {
  const address = `${app.base}/api/gatherings/${slug}/report.${form}?language=${language}`;
  const response = await fetch(address, { headers: { cookie: browser.cookie } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') };
}

async function come(created: Created, name: string, organisation: string): Promise<TestSocket> {
  const browser = new TestBrowser(app.base);
  await browser.open(created.sharedAddress);
  const socket = browser.connect(created.slug);
  await socket.connected();
  await done(socket.send({ type: 'arrive', profile: profileOf(name, { organisation }), mode: 'full' }));
  return socket;
}

async function openTable(socket: TestSocket, topic: string): Promise<string> {
  await done(socket.send({ type: 'open_table', topic, theme: null, question: null, languages: [], seats: 8 }));
  return socket.until(({ mine }) => mine?.table);
}

async function done(answer: ReturnType<TestSocket['send']>): Promise<void> {
  const { ok, ...rest } = await answer;
  if (!ok) throw new Error(JSON.stringify(rest));
}

const rowsOf = ({ text }: File): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data;

describe('H12 the report of the founding case, its cards written at the tables', () => {
  let created: Awaited<ReturnType<typeof createGathering>>;
  /** The id in the gathering of each founding card. */
  const idOf = new Map<string, string>();
  /** Two of each organisation: one keeps its table and writes, the other goes round. */
  const guests = new Map<string, TestSocket>();
  const envoys = new Map<string, TestSocket>();

  beforeAll(async () => {
    const { themes, questions, title } = readFoundingCase().about(0);
    created = await createGathering(app.base, { themes, questions, title, programme: [{ kind: 'hall', seconds: 3600, topicTables: [] }] });
    const tables = new Map<string, string>();
    await Promise.all(
      foundingOrganisations.map(async (organisation) => {
        const guest = await come(created, `Person of ${organisation}`, organisation);
        guests.set(organisation, guest);
        tables.set(organisation, await openTable(guest, organisation));
        envoys.set(organisation, await come(created, `Person of ${organisation}`, organisation));
      }),
    );
    const known = new Set<string>();
    const written = async (guest: TestSocket): Promise<string> => {
      const fresh = await guest.until(({ table }) => Object.keys(table?.cards ?? {}).find((card) => !known.has(card)));
      known.add(fresh);
      return fresh;
    };
    for (const { id, organisation, content } of foundingContents) {
      const guest = guests.get(organisation ?? '');
      if (guest === undefined) continue;
      await done(guest.send({ ...content, type: 'write_card', proof: null }));
      idOf.set(id, await written(guest));
    }
    for (const { id, organisation, usToo } of foundingContents)
      for (const other of usToo) {
        const envoy = envoys.get(other)!;
        await done(envoy.send({ type: 'sit', table: tables.get(organisation!)! }));
        await done(envoy.send({ type: 'us_too', card: idOf.get(id)!, on: true, proof: null }));
        await done(envoy.send({ type: 'stand' }));
      }
    const [host, ...others] = foundingOrganisations.slice(0, 3);
    const unnamed = tables.get(host!)!;
    for (const other of others) await done(envoys.get(other)!.send({ type: 'sit', table: unnamed }));
    await done(guests.get(host!)!.send({ type: 'chatham_house', table: unnamed, on: true }));
    for (const { id, organisation, content } of foundingContents) {
      if (organisation !== null) continue;
      await done(guests.get(host!)!.send({ ...content, type: 'write_card', proof: proofOf('abc'[idOf.size % 3]!) }));
      idOf.set(id, await written(guests.get(host!)!));
    }
  });
  afterAll(() => [...guests.values(), ...envoys.values()].forEach((guest) => guest.close()));

  it('H12 comes to what was expected', async () => {
    const file = await download(created.organiser, created, 'json');
    const report = JSON.parse(file.text) as Report;
    const ids = (founding: readonly string[]) => founding.map((id) => idOf.get(id));
    expect(report.themes.map(({ id, organisations }) => ({ theme: id, organisations }))).toEqual(expected.themesByOrganisations);
    expect(report.needs.map(({ card, organisations }) => [card, organisations])).toEqual(
      expected.needsByOrganisations.map(({ card, organisations }) => [idOf.get(card), organisations]),
    );
    expect(report.events).toEqual(ids(expected.calendar));
    expect(report.publications).toEqual(ids(expected.readingList));
    expect(report.links).toEqual(ids(['c38']));
    expect(report.withoutAttribution).toEqual(ids(expected.withoutAttribution));
    expect(report).toMatchObject({ schema: 'foyer-report', withheld: 0, figures: { people: 24, organisations: 12, cards: 41 } });
    expect(file.text).not.toContain('Person of');
  });

  it('H12 is a spreadsheet with a row for every card, in the language asked for', async () => {
    const french = await download(created.organiser, created, 'csv');
    // Spreadsheets in French open only these in columns.
    expect(french.text).toMatch(/^\uFEFF[^\r,]*;Genre;/);
    const rows = rowsOf(french);
    expect(rows).toHaveLength(41);
    expect(rows[0]).toMatchObject({
      Genre: 'Constat',
      Thèmes: 'Publics vulnérables',
      Organisation: 'efus',
      'Nous aussi': 'icpc; un-habitat',
      Langue: 'français',
    });
    const english = rowsOf(await download(created.organiser, created, 'csv', 'en'));
    expect(english[0]).toMatchObject({ Kind: 'Insight', Themes: 'People in vulnerable situations', Language: 'French' });
  });

  it('H12 is a calendar of whole days, ending the day after the last', async () => {
    const { text } = await download(created.organiser, created, 'ics');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    const conference = text.split('BEGIN:VEVENT').find((event) => event.includes('LOCATION:Nice'));
    expect(conference).toMatch(/DTSTART;VALUE=DATE:20211020\r\nDTEND;VALUE=DATE:20211023\r\n/);
    expect(text).toContain('DTSTART;VALUE=DATE:20210914\r\nDTEND;VALUE=DATE:20210915\r\n');
  });

  it('H12 is a document that says what the cards said', async () => {
    const { bytes, headers } = await download(created.organiser, created, 'docx');
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    const words = (unzipped(bytes).get('word/document.xml') ?? '').replaceAll('\u00a0', ' ');
    expect(foundingContents.map(({ content }) => content.text.text).filter((text) => !words.includes(text))).toEqual([]);
  });

  it.each(forms)('H12 is for organisers alone: %s', async (form) => {
    const participant = await arrive(created, 'Ana', app.base);
    const other = await createGathering(app.base);
    for (const browser of [participant.browser, new TestBrowser(app.base), other.organiser]) {
      const { status, text } = await download(browser, created, form);
      expect([status, JSON.parse(text)]).toEqual([401, { code: 'no_session' }]);
    }
    expect((await download(created.organiser, { ...created, slug: 'no-such-one' }, form)).status).toBe(404);
    participant.socket.close();
  });

  it('H12 comes under names that sort', async () => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now() + 3600_000);
    const names = await Promise.all(
      forms.map(async (form) => (await download(created.organiser, created, form)).headers.get('content-disposition')),
    );
    expect(names).toEqual(
      ['report.json', 'report-fr.csv', 'report-fr.ics', 'report-fr.docx'].map(
        (name) => `attachment; filename="${day}-${created.slug}-${name}"`,
      ),
    );
  });

  it('H12 is refused in a language or a form it does not have', async () => {
    for (const [form, language] of [
      ['csv', 'pt'],
      ['exe', 'fr'],
      ['constructor', 'fr'],
    ] as const)
      expect((await download(created.organiser, created, form, language)).status).toBe(400);
  });
});

describe('H14 the list of who came', () => {
  const attendance = ({ slug }: Created, browser: TestBrowser) =>
    fetch(`${app.base}/api/gatherings/${slug}/attendance.csv?language=fr`, { headers: { cookie: browser.cookie } });

  it('H14 is a spreadsheet for organisers alone, without formulas', async () => {
    const created = await createGathering(app.base, { attendanceList: true });
    const ana = await come(created, '=Ana', 'Efus');
    const answer = await attendance(created, created.organiser);
    expect(answer.headers.get('content-disposition')).toMatch(/"\d{4}-\d\d-\d\d-[\w-]+-attendance-fr\.csv"/);
    const [row] = Papa.parse<Record<string, string>>((await answer.text()).replace('\uFEFF', ''), { header: true }).data;
    expect(row).toMatchObject({ Nom: "'=Ana", Organisation: 'Efus', Départ: '', Minutes: '' });
    expect(row?.['Arrivée']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect((await attendance(created, new TestBrowser(app.base))).status).toBe(401);
    ana.close();
  });

  it('H14 is refused where none was kept', async () => {
    const created = await createGathering(app.base);
    expect((await attendance(created, created.organiser)).status).toBe(400);
  });
});

describe('H10 what a small table said without names', () => {
  it('H10 is in no file', async () => {
    const created = await createGathering(app.base);
    const [ana, bo] = [await come(created, 'Ana', 'Efus'), await come(created, 'Bo', 'GIZ')];
    const table = await openTable(ana, 'Two of us');
    await done(bo.send({ type: 'sit', table }));
    await done(ana.send({ type: 'chatham_house', table, on: true }));
    const event = { startsOn: '2026-10-20', endsOn: '', place: 'Plantedplace' };
    const text = { ...writing('Plantedwords').text, event };
    await done(ana.send(writing('', { kind: 'event', text, proof: proofOf('a') })));
    for (const form of forms) {
      const file = await download(created.organiser, created, form);
      expect(file.status).toBe(200);
      expect(form === 'docx' ? [...unzipped(file.bytes).values()].join('\n') : file.text).not.toContain('Planted');
    }
    [ana, bo].forEach((socket) => socket.close());
  });
});

it('H12 no cell of the spreadsheet is a formula', async () => {
  const created = await createGathering(app.base);
  const ana = await come(created, 'Ana', '=HYPERLINK("http://evil.example","Efus")');
  await openTable(ana, 'Numbers');
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '  =1+1', 'two lines\n=1+1', 'quoted ",=1"'];
  for (const text of evil) await done(ana.send(writing(text)));
  const file = await download(created.organiser, created, 'csv', 'en');
  expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = rowsOf(file);
  expect(rows.map(({ Text }) => Text)).toEqual(evil.map((text) => (/^\s*[=+@-]/.test(text) ? `'${text.trim()}` : text)));
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  ana.close();
});

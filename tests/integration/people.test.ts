import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinksAnswer } from '#shared/contract/http.ts';
import { limits } from '#shared/contract/limits.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { LinkLimits } from '#shared/gathering/links.ts';
import type { Invitee } from '#shared/gathering/people.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import { inviteeOf } from '#tests/support/gathering-spec.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { arrive, createGathering, startTestApp, TestBrowser, type Created, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const invite = (browser: TestBrowser, { slug }: Created, people: readonly Invitee[], id = 'list-1') =>
  browser.request('POST', `/api/gatherings/${slug}/people`, { id, people });

async function guestsOf(created: Created & { organiser: TestBrowser }): Promise<OrganiserView['guests'][string][]> {
  const live = created.organiser.connect(created.slug, 'live');
  await live.connected();
  const hall = await live.until((views) => views.hall);
  live.close();
  return 'guests' in hall ? Object.values(hall.guests) : [];
}

async function linkOf(created: Created & { organiser: TestBrowser }, name: string): Promise<string> {
  const guest = (await guestsOf(created)).find((one) => one.name === name);
  const { body } = await created.organiser.request('GET', `/api/gatherings/${created.slug}/links`);
  return (body as LinksAnswer).personal.find(({ person }) => person === guest?.id)?.address ?? expect.fail(`${name} has no link`);
}

describe('D7 a list of people over the wire', () => {
  it('is taken whole and once, however often it is sent', async () => {
    const created = await createGathering(app.base);
    const people = Array.from({ length: 2000 }, (_, index) => inviteeOf(`Guest ${index}`, { mail: `g${index}@example.org` }));
    const first = await invite(created.organiser, created, people);
    expect(first.status).toBe(200);
    expect(await invite(created.organiser, created, people)).toEqual(first);
    const guests = await guestsOf(created);
    expect(guests.filter(({ standing }) => standing === 'invited')).toHaveLength(2001);
    expect(guests.map(({ mail }) => mail)).toContain('g1999@example.org');
  });

  it('leaves nothing of a list that is refused', async () => {
    const created = await createGathering(app.base);
    const before = await guestsOf(created);
    const wrong: readonly [unknown, number][] = [
      [[inviteeOf('Ana'), inviteeOf('Bo', { apart: [9] })], 409],
      [[inviteeOf('Ana'), inviteeOf('Bo', { mail: 'nowhere' })], 400],
      [[inviteeOf('Ana'), inviteeOf('Bo', { mail: 'bo@example.org\r\nBcc: all@example.org' })], 400],
      [[inviteeOf('Ana'), { ...inviteeOf('Bo'), generation: 1 }], 400],
      [[], 400],
      [Array.from({ length: limits.invitations }, (_, index) => inviteeOf(`Guest ${index}`)), 409],
    ];
    for (const [people, status] of wrong)
      expect((await invite(created.organiser, created, people as readonly Invitee[])).status).toBe(status);
    const { status, body } = await created.organiser.request(
      'POST',
      `/api/gatherings/${created.slug}/people`,
      `"${'x'.repeat(limits.listBytes)}"`,
    );
    expect([status, body]).toEqual([413, { code: 'too_large' }]);
    expect(await guestsOf(created)).toEqual(before);
  });

  it('is read from organisers alone', async () => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    for (const stranger of [browser, new TestBrowser(app.base)])
      expect(await invite(stranger, created, [inviteeOf('Bo')])).toEqual({ status: 401, body: { code: 'no_session' } });
    const other = await createGathering(app.base);
    expect((await invite(other.organiser, created, [inviteeOf('Bo')])).status).toBe(401);
    socket.close();
  });

  it('writes addresses and names into no event, command or effect', async () => {
    const created = await createGathering(app.base);
    await invite(created.organiser, created, [inviteeOf('Zebulon Quill', { mail: 'quill@planted.example', role: 'host' })]);
    const database = new DatabaseSync(join(app.dataFolder, 'foyer.sqlite'), { readOnly: true });
    const rows = ['events', 'commands', 'effects', 'deadlines', 'snapshots'].flatMap((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    );
    const personal = JSON.stringify(database.prepare('SELECT * FROM personal').all());
    database.close();
    expect(JSON.stringify(rows)).not.toMatch(/Zebulon|planted/);
    expect(personal).toMatch(/Zebulon/);
    expect(personal).toMatch(/planted/);
  });
});

describe('D8 a personal link', () => {
  it('of a co-organiser opens the organisers’ pages, until it is replaced', async () => {
    const created = await createGathering(app.base);
    await invite(created.organiser, created, [inviteeOf('Olaf', { role: 'organiser' })]);
    const address = await linkOf(created, 'Olaf');
    expect(new URL(address).pathname).toBe(`/o/${created.slug}/setup`);
    const olaf = new TestBrowser(app.base);
    expect(await olaf.open(address)).toMatchObject({ status: 'new', role: 'organiser', profile: { name: 'Olaf' } });
    expect((await invite(olaf, created, [inviteeOf('Bo')])).status).toBe(200);

    const guest = (await guestsOf(created)).find(({ name }) => name === 'Olaf');
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'revoke_link', person: guest?.id ?? '' });
    live.close();
    expect((await invite(olaf, created, [inviteeOf('Cy')], 'list-2')).status).toBe(401);
    await expect(new TestBrowser(app.base).open(address)).rejects.toThrow('bad_link');
  });
});

describe('D7 a list sent while the server is killed with -9', () => {
  it('is there whole or not at all, and can be sent again', { timeout: 60_000 }, async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-list-'));
    const port = { FOYER_PORT: String(20_000 + (process.pid % 20_000)) };
    const people = Array.from({ length: 500 }, (_, index) => inviteeOf(`Guest ${index}`, { mail: `g${index}@example.org` }));
    let server = await startServerProcess(dataFolder, port);
    const created = await createGathering(server.base);
    const found: number[] = [];
    // What the server is at when it is killed: reading, deciding, writing.
    for (const delay of [15, 50]) {
      const answer = invite(created.organiser, created, people, `list-${delay}`).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await server.killHard();
      await answer;
      server = await startServerProcess(dataFolder, port);
      found.push((await guestsOf(created)).length - 1);
      expect((await invite(created.organiser, created, people, `list-${delay}`)).status).toBe(200);
      expect((await guestsOf(created)).length - 1).toBe(500 * found.length);
    }
    for (const [index, count] of found.entries()) expect([500 * index, 500 * (index + 1)]).toContain(count);
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
});

describe('D9 D10 D11 links with limits', () => {
  const as = async (created: Created & { organiser: TestBrowser }, ...commands: ClientCommand[]) => {
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    for (const command of commands) expect(await live.send(command)).toMatchObject({ ok: true });
    live.close();
  };
  const limited = (shared: LinkLimits['shared'], personal: number | null = null, browsers: number | null = null): ClientCommand => ({
    type: 'limit_links',
    limits: { shared, personal: { until: personal, browsers } },
  });
  const linksOf = async ({ organiser, slug }: Created & { organiser: TestBrowser }) =>
    (await organiser.request('GET', `/api/gatherings/${slug}/links`)).body as LinksAnswer;

  it('let in by the shared link as long and as many as they say, else make a visitor who knocks', async () => {
    const created = await createGathering(app.base);
    await as(created, limited({ until: null, people: 1 }));
    const { socket } = await arrive(created, 'Ana', app.base);
    const second = new TestBrowser(app.base);
    expect(await second.open(created.sharedAddress)).toMatchObject({ role: 'visitor' });
    await as(created, limited({ until: Date.now() - 1, people: null }));
    expect(await new TestBrowser(app.base).open(created.sharedAddress)).toMatchObject({ role: 'visitor' });
    await as(created, limited({ until: null, people: null }));
    expect(await second.open(created.sharedAddress)).toMatchObject({ role: 'participant' });
    socket.close();
  });

  it('make nobody an organiser by a personal link that opens no more', async () => {
    const created = await createGathering(app.base);
    await invite(created.organiser, created, [inviteeOf('Olaf', { role: 'organiser' }), inviteeOf('Oda', { role: 'organiser' })]);
    const [olaf, oda] = [new TestBrowser(app.base), new TestBrowser(app.base)];
    await oda.open(await linkOf(created, 'Oda'));
    await as(created, limited({ until: null, people: null }, Date.now() - 1));
    expect(await olaf.open(await linkOf(created, 'Olaf'))).toMatchObject({ role: 'visitor', profile: { name: 'Olaf' } });
    expect((await invite(olaf, created, [inviteeOf('Bo')], 'list-2')).status).toBe(401);
    expect((await invite(oda, created, [inviteeOf('Bo')], 'list-3')).status, 'opened in time').toBe(200);
  });

  it('open in as many browsers as they say; in another one a person knocks as somebody new', async () => {
    const created = await createGathering(app.base);
    await invite(created.organiser, created, [inviteeOf('Ana')]);
    const address = await linkOf(created, 'Ana');
    const [laptop, phone, leaked] = [new TestBrowser(app.base), new TestBrowser(app.base), new TestBrowser(app.base)];
    await as(created, limited({ until: null, people: null }, null, 2));
    expect(await laptop.open(address)).toMatchObject({ role: 'participant', profile: { name: 'Ana' } });
    expect(await phone.open(address)).toEqual({ status: 'claimed', name: 'Ana' });
    expect(await phone.open(address, 'yes')).toMatchObject({ role: 'participant', profile: { name: 'Ana' } });
    for (const claim of ['ask', 'yes'] as const)
      expect(await leaked.open(address, claim)).toMatchObject({ role: 'visitor', profile: null });
    for (const browser of [laptop, phone])
      expect(await browser.open(address)).toMatchObject({ status: 'returning', profile: { name: 'Ana' } });
  });

  it('refuse a shared link that was replaced, and give the new one', async () => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    await as(created, { type: 'replace_shared_link' });
    await expect(new TestBrowser(app.base).open(created.sharedAddress)).rejects.toThrow('bad_link');
    expect(await browser.open(created.sharedAddress)).toMatchObject({ status: 'returning', role: 'participant' });
    const { sharedAddress } = await linksOf(created);
    expect(sharedAddress).not.toBe(created.sharedAddress);
    expect(await new TestBrowser(app.base).open(sharedAddress)).toMatchObject({ role: 'participant' });
    socket.close();
  });

  it('are gone with the invitation, also for whoever opened them, and nothing of the person stays on disk', async () => {
    const created = await createGathering(app.base);
    await invite(created.organiser, created, [inviteeOf('Yolanda Withdrawn', { role: 'organiser', mail: 'yolanda@withdrawn.example' })]);
    const address = await linkOf(created, 'Yolanda Withdrawn');
    const browser = new TestBrowser(app.base);
    await browser.open(address);
    const person = (await guestsOf(created)).find(({ name }) => name === 'Yolanda Withdrawn')?.id ?? '';
    await as(created, { type: 'withdraw_invitation', person });
    await expect(new TestBrowser(app.base).open(address)).rejects.toThrow('bad_link');
    expect((await invite(browser, created, [inviteeOf('Bo')])).status).toBe(401);
    expect((await linksOf(created)).personal.map((one) => one.person)).not.toContain(person);
    const database = new DatabaseSync(join(app.dataFolder, 'foyer.sqlite'), { readOnly: true });
    const rows = ['personal', 'events', 'commands', 'snapshots'].flatMap((table) => database.prepare(`SELECT * FROM ${table}`).all());
    database.close();
    expect(JSON.stringify(rows)).not.toMatch(/withdrawn\.example|Yolanda/);
  });
});

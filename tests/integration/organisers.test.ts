import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Created, IssuedLink } from '#shared/contract/http.ts';
import { createMemoryAccessStore } from '#server/adapters/memory/access-store.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { hostGathering } from '#server/runtime/hosting.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import { fingerprint } from '#shared/primitives/fingerprint.ts';
import { inviteeOf, profileOf, someAbout } from '#tests/support/gathering-spec.ts';
import { startMailServer } from '#tests/support/mail/mail-server.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { arrive, createGathering, startTestApp, TestBrowser, type TestSocket } from '#tests/support/test-app.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';

const day = 86_400_000;

async function app(environment: Record<string, string> = {}) {
  const started = await startTestApp(environment);
  onTestFinished(() => started.close());
  const created = await createGathering(started.base);
  const path = (what: string) => `/api/gatherings/${created.slug}/${what}`;
  return { ...started, created, path };
}

it('G8 two organisers who prepare it at once undo nothing of each other’s', async () => {
  const { base, created, path } = await app();
  const { address } = (await created.organiser.request('POST', path('organiser-links'), { voidFormer: false, mail: null }))
    .body as IssuedLink;
  const second = new TestBrowser(base);
  await second.open(address ?? '');
  const [one, other] = [created.organiser, second].map((browser) => browser.connect(created.slug, 'live'));
  if (one === undefined || other === undefined) throw new Error('an organiser is missing');
  const seen = (socket: TestSocket) => socket.until(({ hall }) => hall !== null && 'door' in hall && { ...hall.about, door: hall.door });
  const was = await seen(one);
  const edit = (about: typeof was, from: typeof was) => ({ type: 'edit', about, was: fingerprint(from) }) as const;
  expect(await other.send(edit({ ...was, programme: was.programme.slice(0, 1) }, await seen(other)))).toMatchObject({ ok: true });
  expect(await one.send(edit({ ...was, organisedBy: 'Two cities' }, was))).toMatchObject({ ok: false, code: 'about_is_stale' });
  await one.until(({ hall }) => hall?.about.programme.length === 1);
  const now = await seen(one);
  expect(await one.send(edit({ ...now, organisedBy: 'Two cities' }, now))).toMatchObject({ ok: true });
  const both = await other.until(({ hall }) => hall?.about.organisedBy === 'Two cities' && hall.about);
  expect(both.programme).toEqual(was.programme.slice(0, 1));
});

describe('O1 an organiser link', () => {
  it('is made by an organiser for another, alone or in the place of all made before', async () => {
    const { base, created, path } = await app();
    const ask = (browser: TestBrowser, voidFormer: boolean) => browser.request('POST', path('organiser-links'), { voidFormer, mail: null });
    expect((await ask(new TestBrowser(base), false)).status).toBe(401);
    const { address } = (await ask(created.organiser, false)).body as IssuedLink;
    const second = new TestBrowser(base);
    expect(await second.open(address ?? '')).toMatchObject({ role: 'organiser' });
    expect(await new TestBrowser(base).open(created.organiserAddress)).toMatchObject({ role: 'organiser' });

    const last = (await ask(second, true)).body as IssuedLink;
    for (const former of [address ?? '', created.organiserAddress])
      await expect(new TestBrowser(base).open(former)).rejects.toThrow('bad_link');
    expect(await new TestBrowser(base).open(last.address ?? '')).toMatchObject({ role: 'organiser' });
    expect((await ask(created.organiser, false)).status, 'whoever is in stays in').toBe(201);
  });

  it('goes out by mail where the server sends any, and is shown where it could not', async () => {
    const server = await startMailServer((to) => (to.startsWith('gone') ? { code: 550, at: 'address' } : 'yes'));
    onTestFinished(() => server.close());
    const { base, created, path } = await app({ SMTP_URL: server.url, SMTP_FROM: 'foyer@example.org' });
    const ask = async (mail: string) =>
      (await created.organiser.request('POST', path('organiser-links'), { voidFormer: false, mail })).body as IssuedLink;
    expect(await ask('olaf@example.org')).toEqual({ address: null, mailed: 'sent' });
    const raw = server.received[0]?.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '';
    const link = /http:\/\/localhost:\d+\/o\/\S+#k=o\.\S+/.exec(raw)?.[0] ?? '';
    expect(await new TestBrowser(base).open(link)).toMatchObject({ role: 'organiser' });
    const refused = await ask('gone@example.org');
    expect(refused.mailed).toBe('refused');
    expect(await new TestBrowser(base).open(refused.address ?? '')).toMatchObject({ role: 'organiser' });
  });

  it('is made on the machine itself, once Foyer is stopped', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const program = join(import.meta.dirname, '../../scripts/programs/foyer.ts');
    const run = async (...args: string[]) => {
      const environment = { PATH: process.env['PATH'], FOYER_DATA: folder };
      const ran = promisify(execFile)(process.execPath, [program, 'organiser-link', ...args], { env: environment });
      return ran.catch((error: unknown) => error as { stdout: string; stderr: string });
    };
    let server = await startServerProcess(folder);
    const created = await createGathering(server.base);
    expect((await run(created.slug)).stderr).toMatch(/already using the data .*: stop it first/);
    await server.stop();
    expect((await run('QQQQQQ')).stderr).toMatch(/^There is no gathering QQQQQQ/);
    expect((await run()).stderr).toMatch(/^Say `npm run foyer -- organiser-link CODE/);
    const address = (await run(created.slug.toLowerCase(), '--void')).stdout.trim();
    server = await startServerProcess(folder);
    const here = (link: string) => link.replace(/^http:\/\/[^/]+/, server.base);
    expect(await new TestBrowser(server.base).open(here(address))).toMatchObject({ role: 'organiser' });
    await expect(new TestBrowser(server.base).open(here(created.organiserAddress))).rejects.toThrow('bad_link');
    await server.stop();
  });
});

describe('O2 a copy of a gathering', () => {
  it('is prepared alike, at another time, without people and cards, and its organiser is whoever made it', async () => {
    const { base, created, path } = await app();
    await created.organiser.request('POST', path('people'), { id: 'list', people: [inviteeOf('Ana')] });
    const startsAt = Date.now() + 30 * day;
    expect((await new TestBrowser(base).request('POST', path('copies'), { startsAt })).status).toBe(401);
    const { status, body } = await created.organiser.request('POST', path('copies'), { startsAt });
    expect(status).toBe(201);
    const copy = body as Created;
    expect(copy.slug).not.toBe(created.slug);
    const browser = new TestBrowser(base);
    await browser.open(copy.organiserAddress);
    const setup = browser.connect(copy.slug, 'live');
    const hall = await setup.until(({ hall }) => hall);
    expect(hall).toMatchObject({ about: { title: someAbout.title, themes: someAbout.themes, programme: someAbout.programme, startsAt } });
    expect('guests' in hall ? Object.values(hall.guests).map(({ organiser }) => organiser) : []).toEqual([true]);
    setup.close();
  });
});

describe('O3 a deleted gathering', () => {
  it('is shut at once for everybody but its organisers, who take that back', async () => {
    const { base, created } = await app();
    const ana = await arrive(created, 'Ana', base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    expect(await live.send({ type: 'discard' })).toMatchObject({ ok: true });
    await ana.socket.until(({ mine }) => mine?.standing === 'away');
    await expect(new TestBrowser(base).open(created.sharedAddress)).rejects.toThrow('unknown_gathering');
    await expect(ana.browser.open(created.sharedAddress)).rejects.toThrow('unknown_gathering');
    await live.until(({ hall }) => hall !== null && 'goesAt' in hall && hall.goesAt !== null);
    expect(await live.send({ type: 'open_doors' })).toMatchObject({ ok: false, code: 'discarded' });
    expect(await new TestBrowser(base).open(created.organiserAddress)).toMatchObject({ role: 'organiser' });
    expect(await live.send({ type: 'keep' })).toMatchObject({ ok: true });
    expect(await ana.browser.open(created.sharedAddress)).toMatchObject({ role: 'participant' });
    live.close();
    ana.socket.close();
  });

  it('is gone seven days later with everything beside it, and nothing else is', async () => {
    const start = Date.UTC(2026, 5, 1);
    const clock = createVirtualClock(start);
    const store = createMemoryEventStore();
    const access = createMemoryAccessStore();
    const media = new MemoryMediaServer(() => clock.now());
    const forget = (stream: string) => access.removeGathering(stream);
    const onError = (_part: string, error: unknown): void => {
      throw error;
    };
    const runtime = startRuntime({ store, clock, media, matcher: inlineMatcher(2000), node: 'n', forget, onError });
    onTestFinished(() => runtime.stop());
    const parts = { access, gatherings: runtime.gatherings, clock };
    const about = { ...someAbout, startsAt: start + 100 * day };
    const [one, other] = [
      await hostGathering({ about, profile: profileOf('Olga') }, null, parts),
      await hostGathering({ about, profile: profileOf('Otto') }, null, parts),
    ];
    const actor = { kind: 'system' } as const;
    await one.gathering.submit({ command: { type: 'discard' }, commandId: 'c', actor });
    await clock.advanceTo(start + 7 * day - 1000);
    expect(await access.gatheringBySlug(one.entry.slug)).not.toBeNull();
    await clock.advanceTo(start + 7 * day + 5000);
    expect(await access.gatheringBySlug(one.entry.slug)).toBeNull();
    expect(await store.read(one.entry.stream, 0)).toEqual([]);
    expect(await store.personal(one.entry.stream)).toEqual([]);
    expect((await store.read(other.entry.stream, 0)).length).toBeGreaterThan(0);
  });
});

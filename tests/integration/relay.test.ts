import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClaimAnswer, Claimed, OffersMade, RelayAnswer, SeriesAnswer } from '#shared/contract/series.ts';
import type { Report } from '#shared/report/report.ts';
import { arrive, createGathering, startTestApp, TestBrowser, type Created, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const path = (slug: string, rest: string): string => `/api/gatherings/${slug}/${rest}`;
const keyOf = (address: string): string => new URL(address).hash.replace('#k=', '');

async function read<T>(browser: TestBrowser, slug: string, what: string): Promise<T> {
  const { status, body } = await browser.request('GET', path(slug, what));
  expect(status).toBe(200);
  return body as T;
}

async function ended(): Promise<Created & { organiser: TestBrowser; ana: Awaited<ReturnType<typeof arrive>> }> {
  const created = await createGathering(app.base, { programme: [{ kind: 'hall', seconds: 24, topicTables: [] }] });
  const ana = await arrive(created, 'Ana', app.base);
  const ben = await arrive(created, 'Ben', app.base);
  const live = created.organiser.connect(created.slug, 'live');
  await live.connected();
  await live.send({ type: 'start' });
  await ana.socket.until(({ hall }) => hall?.clock.kind === 'hall');
  await ana.socket.send({ type: 'open_table', topic: 'Nights', theme: null, question: null, languages: ['en'], seats: 6 });
  const text = {
    text: 'Night safety days',
    language: 'en',
    link: '',
    event: { startsOn: '2027-03-04', endsOn: '', place: 'Lyon' },
    publication: null,
  };
  await ana.socket.send({ type: 'write_card', kind: 'event', question: null, themes: [], text, proof: null });
  const need = { text: 'A shared glossary', language: 'en', link: '', event: null, publication: null };
  await ana.socket.send({ type: 'write_card', kind: 'need', question: null, themes: [], text: need, proof: null });
  await ana.socket.send({ type: 'join_series', mail: 'ana@example.org' });
  await ana.socket.until(({ mine }) => mine?.series.member === true);
  await ana.socket.until(({ hall }) => hall?.clock.phase === 'over', 90_000);
  ben.socket.close();
  live.close();
  return { ...created, ana };
}

it('H12 N5 N6 N8 N9 N10 a gathering ends, is offered to two organisations, and both host the next one', async () => {
  const { slug, organiser, ana } = await ended();
  // Nobody but organisers offers.
  const offer = { organisations: ['Nordstadt', 'Südstadt', 'Weststadt'], days: 14, stays: true };
  expect((await ana.browser.request('POST', path(slug, 'offers'), offer)).status).toBe(401);
  expect((await ana.browser.request('GET', path(slug, 'next'))).status).toBe(401);
  const { status, body } = await organiser.request('POST', path(slug, 'offers'), offer);
  expect(status).toBe(201);
  const [north, south, west] = (body as OffersMade).links.map(({ address }) => keyOf(address));

  const claimant = new TestBrowser(app.base);
  const look = async (key = ''): Promise<ClaimAnswer> => (await claimant.request('POST', '/api/claims/look', { key })).body as ClaimAnswer;
  expect(await look(north)).toMatchObject({
    organisation: 'Nordstadt',
    standing: 'open',
    members: 1,
    needs: [{ text: 'A shared glossary' }],
    notices: [{ text: 'Night safety days' }],
  });
  const [once, another] = ['a'.repeat(32), 'b'.repeat(32)];
  const claim = (key = '', organisation = '', id = another) =>
    claimant.request('POST', '/api/claims/claim', { key, claim: id, name: 'Nora', organisation });
  const first = await claim(north, 'Nordstadt', once);
  expect(first.status).toBe(201);
  const second = await claim(south, 'Südstadt');
  expect((second.body as Claimed).slug).toBe((first.body as Claimed).slug);
  // Used twice, it opens nothing; but the browser that claimed, whose answer may have been lost, comes in by it again.
  expect(await claim(north, 'Nordstadt')).toMatchObject({ status: 409, body: { code: 'offer_over' } });
  const hosts = [new TestBrowser(app.base), new TestBrowser(app.base)] as const;
  const again = (id: string) => claimant.request('POST', '/api/claims/again', { key: north, claim: id });
  expect(await again(another)).toMatchObject({ status: 409, body: { code: 'offer_over' } });
  for (const answer of [await claim(north, 'Nordstadt', once), await again(once)]) {
    expect(answer.status).toBe(201);
    expect(await hosts[0].open((answer.body as Claimed).organiserAddress)).toMatchObject({ role: 'organiser', profile: { name: 'Nora' } });
  }
  expect(await look(north)).toMatchObject({ standing: 'claimed', members: 0, needs: [] });

  expect((await claimant.request('POST', '/api/claims/decline', { key: west })).status).toBe(200);
  const relay = await read<RelayAnswer>(organiser, slug, 'next');
  expect(relay.steps.map(({ what }) => what)).toEqual(['declined', 'kept', 'claimed', 'kept', 'claimed', 'offered', 'offered', 'offered']);
  const declined = relay.offers.find(({ organisation }) => organisation === 'Weststadt')?.id ?? '';
  const renewed = await organiser.request('POST', path(slug, `offers/${declined}`), { change: 'renew', days: 1 });
  const [link] = (renewed.body as OffersMade).links;
  expect(await claim(west, 'Weststadt')).toMatchObject({ status: 409 });
  expect((await organiser.request('POST', path(slug, `offers/${declined}`), { change: 'withdraw' })).status).toBe(200);
  expect(await claim(keyOf(link?.address ?? ''), 'Weststadt')).toMatchObject({ status: 409 });

  // Both are organisers of one gathering that knows what the first one left.
  const next = (first.body as Claimed).slug;
  for (const [index, answer] of [first, second].entries()) {
    const browser = hosts[index]!;
    expect(await browser.open((answer.body as Claimed).organiserAddress)).toMatchObject({ role: 'organiser', profile: { name: 'Nora' } });
    const theirs = await read<RelayAnswer>(browser, next, 'next');
    expect(theirs).toMatchObject({ follows: true, needs: [{ text: 'A shared glossary' }], members: 1 });
    expect(theirs.steps.filter(({ what }) => what === 'claimed')).toHaveLength(2);
    const live = browser.connect(next, 'live');
    const guests = await live.until(({ hall }) => hall !== null && 'guests' in hall && Object.values(hall.guests));
    expect(guests.map(({ name }) => name)).toContain('Ana');
    expect(live.views.hall?.about.organisedBy).toBe('Nordstadt · Südstadt');
    live.close();

    // The date is nobody's before it is published.
    expect((await read<SeriesAnswer>(ana.browser, slug, 'series')).next?.slug ?? null).toBe(answer === first ? null : next);
    expect((await read<Report>(organiser, slug, 'report.json')).next === null).toBe(answer === first);
    expect((await browser.request('POST', path(next, 'date'), { on: true })).status).toBe(200);
  }
  const announced = { organisedBy: 'Nordstadt · Südstadt' };
  expect((await read<SeriesAnswer>(ana.browser, slug, 'series')).next).toMatchObject({ slug: next, ...announced });
  // The report says where those it is handed on to may ask to come.
  const address = `${app.base}/g/${next}`;
  expect((await read<Report>(organiser, slug, 'report.json')).next).toMatchObject({ ...announced, address });
  expect((await organiser.request('GET', path(slug, 'report.ics'))).body).toContain(`URL;VALUE=URI:${address}`);

  // Who handed it on comes in too, as long as they stay; nobody else comes in by that.
  expect(relay).toMatchObject({ organisesNext: true, next: { slug: next } });
  expect((await ana.browser.request('POST', path(slug, 'next'), {})).status).toBe(401);
  const led = await organiser.request('POST', path(slug, 'next'), {});
  expect(led.status).toBe(201);
  expect(await organiser.open((led.body as Claimed).organiserAddress)).toMatchObject({ role: 'organiser' });
  expect((await organiser.request('GET', path(next, 'next'))).status).toBe(200);
  for (const { id } of relay.offers)
    expect((await organiser.request('POST', path(slug, `offers/${id}`), { change: 'role', stays: false })).status).toBe(200);
  expect(await read<RelayAnswer>(organiser, slug, 'next')).toMatchObject({ organisesNext: false });
  await expect.poll(async () => (await organiser.request('GET', path(next, 'next'))).status, { timeout: 20_000 }).toBe(401);
  // Nor does the link they had let anybody in.
  await expect(new TestBrowser(app.base).open((led.body as Claimed).organiserAddress)).rejects.toThrow('403');
  expect((await organiser.request('POST', path(slug, 'next'), {})).status).toBe(409);

  // The notice board goes on; organisers take down, participants do not.
  const { notices } = await read<SeriesAnswer>(ana.browser, slug, 'series');
  expect(notices.map(({ text }) => text)).toEqual(['Night safety days']);
  const calendar = await ana.browser.request('GET', path(slug, 'notices.ics'));
  expect(calendar.body).toContain('SUMMARY:Night safety days');
  const notice = path(slug, `notices/${notices[0]?.id ?? ''}`);
  const one = await ana.browser.request('GET', `${notice}.ics`);
  expect(one).toMatchObject({ status: 200, body: expect.stringContaining('DTSTART;VALUE=DATE:20270304') as unknown });
  expect((await new TestBrowser(app.base).request('GET', `${notice}.ics`)).status).toBe(401);
  expect((await ana.browser.request('GET', path(slug, 'notices/nothing.ics'))).status).toBe(409);
  expect((await ana.browser.request('POST', notice, { on: true })).status).toBe(401);
  expect((await organiser.request('POST', notice, { on: true })).status).toBe(200);
  expect((await read<SeriesAnswer>(ana.browser, slug, 'series')).notices).toEqual([]);
  ana.socket.close();

  // Who claimed is no longer named once they delete their data; the organisation that it was offered to is.
  const seat = hosts[1].connect(next);
  await seat.connected();
  expect(await seat.send({ type: 'delete_my_data', cards: 'delete' })).toMatchObject({ ok: true });
  seat.close();
  const claimants = async () =>
    (await read<RelayAnswer>(organiser, slug, 'next')).offers.map(({ organisation, claimedBy }) => [organisation, claimedBy]);
  await expect.poll(claimants, { timeout: 20_000 }).toEqual(
    expect.arrayContaining([
      ['Nordstadt', 'Nora · Nordstadt'],
      ['Südstadt', null],
    ]),
  );
}, 150_000);

it('N5 wrong claim links are refused and counted, and are no way into a gathering', async () => {
  const stranger = new TestBrowser(app.base);
  for (let tries = 0; tries < 30; tries++)
    expect((await stranger.request('POST', '/api/claims/look', { key: 'c.nothing' })).status).toBe(403);
  // Forty of an address may wait for their answer now, no more.
  const more = Array.from({ length: 41 }, () => stranger.request('POST', '/api/claims/look', { key: 'c.nothing' }));
  const statuses = (await Promise.all(more)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect(statuses.filter((status) => status === 403)).toHaveLength(40);
});

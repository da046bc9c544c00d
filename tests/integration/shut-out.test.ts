import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { mediaHookPath } from '#server/config/media-hook-path.ts';
import { startEmbeddedLiveKit, type EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { inviteeOf, profileOf } from '#tests/support/gathering-spec.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { joinBySignalling } from '#tests/support/livekit-signalling.ts';
import { liveKitWebhook } from '#tests/support/livekit-webhook.ts';
import { arrive, createGathering, startTestApp, TestBrowser, type TestApp, type TestSocket } from '#tests/support/test-app.ts';

const atOnce = 1_000;

describe.skipIf(liveKitBinary === null)(`D5 D6 whoever is shut out of a gathering, on a real media server${liveKitNote}`, () => {
  let livekit: EmbeddedLiveKit;
  let app: TestApp;
  beforeAll(async () => {
    const port = await freeTcpPort('127.0.0.1');
    livekit = await startEmbeddedLiveKit(undefined, `http://127.0.0.1:${port}${mediaHookPath}`);
    const { media, supervisor } = livekit;
    app = await startTestApp({ FOYER_PORT: String(port) }, { media, signalling: supervisor.address.url });
    return () => app.close();
  });
  afterAll(() => livekit.end());

  const join = ({ token, url }: Ticket) => joinBySignalling(new URL(url, app.base), token);
  const ticket = (socket: TestSocket, purpose: Ticket['purpose'], other: string | null = null) =>
    socket.until(() => socket.tickets.find((one) => one.purpose === purpose && one.mediaRoom !== other));
  async function enter(socket: TestSocket) {
    const given = await ticket(socket, 'current');
    const visit = await join(given);
    if (visit === null) throw new Error('a good ticket was refused');
    return { given, visit };
  }
  /** Somebody who may not be there joins: refused, or sent away again at once. */
  async function isKeptOut(given: Ticket): Promise<boolean> {
    const before = performance.now();
    const visit = await join(given);
    await visit?.ended;
    return performance.now() - before < 2 * atOnce;
  }

  it('is out of the media room within a second and does not come back; the others change to a new one together', async () => {
    const created = await createGathering(app.base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    const [ana, bo, cleo] = await Promise.all(['Ana', 'Bo', 'Cleo'].map(async (name) => (await arrive(created, name, app.base)).socket));
    if (ana === undefined || bo === undefined || cleo === undefined) throw new Error('somebody did not arrive');
    await ana.send({ type: 'open_table', topic: 'Night buses', theme: null, question: null, languages: [], seats: 4 });
    const table = await ana.until(({ mine }) => mine?.table);
    for (const one of [bo, cleo]) await one.send({ type: 'sit', table });
    const [removed, staying] = await Promise.all([enter(ana), enter(bo), enter(cleo)]);
    const old = removed.given.mediaRoom;
    expect(staying.given.mediaRoom).toBe(old);

    const before = performance.now();
    await live.send({ type: 'remove_person', person: ana.mine.id });
    await removed.visit.ended;
    expect(performance.now() - before).toBeLessThan(atOnce);

    const next = await ticket(bo, 'next');
    expect(next.mediaRoom).not.toBe(old);
    expect((await ticket(cleo, 'next')).mediaRoom).toBe(next.mediaRoom);
    const warm = await join(next);
    expect(warm).not.toBeNull();
    expect(await isKeptOut(removed.given)).toBe(true);
    expect((await ticket(bo, 'current', old)).mediaRoom).toBe(next.mediaRoom);
    expect(Date.now()).toBeGreaterThanOrEqual(next.opensAt ?? Infinity);

    // The old media room goes a while after the others have left it, and takes whoever is still there along.
    await staying.visit.ended;
    expect(await join(removed.given)).toBeNull();
    expect(await livekit.media.mediaRooms()).toContain(next.mediaRoom);
    await warm?.leave();
    [live, bo, cleo].forEach((socket) => socket.close());
  });

  it('whoever goes round our origin to join once more beside themselves is sent away', async () => {
    const created = await createGathering(app.base);
    const { socket } = await arrive(created, 'Ana', app.base);
    await socket.send({ type: 'open_table', topic: 'Night buses', theme: null, question: null, languages: [], seats: 4 });
    const { given, visit } = await enter(socket);
    const twin = await joinBySignalling(livekit.supervisor.address.url, given.token, { publish: 'twin' });
    expect(twin).not.toBeNull();
    await twin?.ended;
    expect((await livekit.media.peopleIn(given.mediaRoom)).map(({ identity }) => identity)).toEqual([socket.mine.id]);
    await visit.leave();
    socket.close();
  });

  it('takes from the media server only what it signed', async () => {
    const post = (body: string, authorization: string) =>
      fetch(`${app.base}${mediaHookPath}`, {
        method: 'POST',
        body,
        headers: { authorization, 'content-type': 'application/webhook+json' },
      });
    const { body, signature } = await liveKitWebhook(livekit.supervisor.address, { id: 'w1', mediaRoom: 'm', identity: 'p' });
    expect((await post(body, signature)).status).toBe(200);
    expect((await post(body, signature)).status).toBe(200);
    expect((await post(body, '')).status).toBe(401);
    expect((await post(body.replace('"p"', '"q"'), signature)).status).toBe(401);
    const stranger = { ...livekit.supervisor.address, apiSecret: 'not-the-secret-that-the-server-knows-at-all' };
    const forged = await liveKitWebhook(stranger, { id: 'w2', mediaRoom: 'm', identity: 'p' });
    expect((await post(forged.body, forged.signature)).status).toBe(401);
  });

  it('whoever used a personal link that was replaced loses the media at once', async () => {
    const created = await createGathering(app.base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'invite', people: [inviteeOf('Ana')] });
    const { body } = await created.organiser.request('GET', `/api/gatherings/${created.slug}/links`);
    const [link] = (body as { personal: { address: string; person: string }[] }).personal;
    if (link === undefined) throw new Error('nobody was invited');
    const stranger = new TestBrowser(app.base);
    await stranger.open(link.address, 'yes');
    const seat = stranger.connect(created.slug);
    await seat.connected();
    await seat.send({ type: 'arrive', profile: profileOf('Ana'), mode: 'full' });
    await seat.send({ type: 'open_table', topic: 'Night buses', theme: null, question: null, languages: [], seats: 4 });
    const { given, visit } = await enter(seat);

    const before = performance.now();
    await live.send({ type: 'revoke_link', person: link.person });
    await visit.ended;
    expect(performance.now() - before).toBeLessThan(atOnce);
    expect(await isKeptOut(given)).toBe(true);
    live.close();
  });
});

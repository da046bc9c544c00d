import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { chromiumPath } from '#tests/support/chromium.ts';
import type { EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { publishedIn } from '#tests/support/embedded-livekit.ts';
import { timesAsked } from '#tests/support/fake-media.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { firstPlayed, perceivedBetween, waitUntilPlayed, waitUntilReceived } from '#tests/support/perception.ts';
import { fluencyOf, opusSettings, pictureSentBy, soundSentBy } from '#tests/support/sent-media.ts';
import type { PageMediaWindow } from './media-page/page-media.ts';
import { enter, openSessionStage, prepare, waitFor, waitForState, type SessionStage } from './media-page/session-stage.ts';

const chromium = chromiumPath();
const people = fakePeople(['amina', 'bruno', 'chloe']);
const [amina, bruno, chloe] = people.map(({ id }) => id) as [string, string, string];

describe.skipIf(chromium === null || liveKitBinary === null)(`media session in Chromium${liveKitNote}`, () => {
  let stage: SessionStage;
  let livekit: EmbeddedLiveKit;
  beforeAll(async () => {
    stage = await openSessionStage(chromium ?? '', people);
    livekit = stage.livekit;
  });
  afterAll(() => stage.close());

  const openTable = () => stage.openTable();
  const ticketFor = (...of: Parameters<SessionStage['ticketFor']>) => stage.ticketFor(...of);
  const arrive = async (...who: Parameters<SessionStage['arrive']>): Promise<Page> => {
    const page = await stage.arrive(...who);
    onTestFinished(() => page.context().close());
    return page;
  };

  it('moves at the bell: the new table is heard and seen, and nothing of it before', async () => {
    const pages = { [amina]: await arrive(amina), [bruno]: await arrive(bruno), [chloe]: await arrive(chloe) };
    const [first, second, third, fourth] = [await openTable(), await openTable(), await openTable(), await openTable()];
    const before: Record<string, string> = { [amina]: first, [bruno]: first, [chloe]: second };
    const after: Record<string, string> = { [amina]: third, [chloe]: third, [bruno]: fourth };
    const tablemates = (tables: Record<string, string>, person: string) =>
      Object.keys(tables).filter((other) => other !== person && tables[other] === tables[person]);

    for (const [person, page] of Object.entries(pages)) await enter(page, await ticketFor(person, before[person]!));
    for (const [person, page] of Object.entries(pages)) {
      const mates = tablemates(before, person);
      await waitUntilPlayed(page, { heard: mates, seen: mates });
    }

    // On a weak machine nothing is published before the bell.
    await pages[chloe]!.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setSaver(true));
    const prepared = Date.now();
    const opensAt = prepared + 12_000;
    const lead = { opensAt, warmFrom: prepared, warmUntil: prepared + 2_000 };
    for (const [person, page] of Object.entries(pages)) {
      await prepare(page, await ticketFor(person, after[person]!, { purpose: 'next', ...lead }));
    }
    // As a click on a mail address does, though the page stays.
    await pages[amina]!.evaluate(() => {
      const { store } = (window as PageMediaWindow).foyerMedia!.session;
      store.subscribe(({ state }) => (document.body.dataset['states'] = `${document.body.dataset['states'] ?? ''} ${state}`));
      dispatchEvent(new Event('beforeunload'));
    });
    const published = () => publishedIn(livekit, third);
    await expect.poll(published, { timeout: 8_000 }).toEqual({ [amina]: 2, [chloe]: 0 });
    await waitFor(pages[chloe]!, opensAt - 500);
    const atLast = await published();
    if (Date.now() < opensAt) expect(atLast).toEqual({ [amina]: 2, [chloe]: 0 });
    for (const [person, page] of Object.entries(pages)) {
      await waitFor(page, opensAt + 200);
      const mates = tablemates(after, person);
      await waitUntilPlayed(page, { heard: mates, seen: mates });
    }

    expect(await pages[amina]!.evaluate(() => document.body.dataset['states'])).not.toContain('reconnecting');
    for (const [person, page] of Object.entries(pages)) {
      const old = tablemates(before, person);
      const early = await perceivedBetween(page, prepared, opensAt - 1);
      expect(early.played, `played at ${person}'s before the bell`).toEqual({ heard: old, seen: old });
      expect(early.received, `received at ${person}'s before the bell`).toEqual({ heard: old, seen: old });
      for (const mate of tablemates(after, person)) {
        const { heard, seen } = await firstPlayed(page, mate, prepared);
        expect(Math.min(heard ?? 0, seen ?? 0)).toBeGreaterThanOrEqual(opensAt);
      }
      expect(await timesAsked(page)).toBe(1);
    }
  });

  it('joins at the bell what could not be prepared, and nobody notices before', async () => {
    const moving = await arrive(amina);
    const [left, met] = [await arrive(bruno), await arrive(chloe)];
    const table = await openTable();
    const next = `${table}-late`;
    await enter(moving, await ticketFor(amina, table));
    await enter(left, await ticketFor(bruno, table));
    await waitUntilPlayed(moving, { heard: [bruno], seen: [bruno] });
    await moving.evaluate(() => {
      const { store } = (window as PageMediaWindow).foyerMedia!.session;
      store.subscribe(({ state }) => (document.body.dataset['states'] = `${document.body.dataset['states'] ?? ''} ${state}`));
    });
    const refused: string[] = [];
    moving.on('response', (response) => {
      if (response.status() === 404 && response.url().includes('/rtc')) refused.push(response.url());
    });
    const opensAt = Date.now() + 7_000;
    // There is no such media room yet.
    await prepare(moving, await ticketFor(amina, next, { purpose: 'next', opensAt }));
    await expect.poll(() => refused.length, { timeout: 5_000 }).toBeGreaterThan(0);
    await waitFor(moving, opensAt - 2_500);
    expect((await perceivedBetween(moving, opensAt - 3_000, Date.now())).played).toEqual({ heard: [bruno], seen: [bruno] });
    expect(await moving.evaluate(() => document.body.dataset['states'] ?? '')).not.toMatch(/connecting|reconnecting|failed|off/);
    await livekit.media.openMediaRoom(next, 8);
    await enter(met, await ticketFor(chloe, next));
    await waitUntilPlayed(moving, { heard: [chloe], seen: [chloe] });
    await waitUntilPlayed(met, { heard: [amina], seen: [amina] });
    const { heard, seen } = await firstPlayed(met, amina, opensAt - 3_000);
    expect(Math.min(heard ?? 0, seen ?? 0)).toBeGreaterThanOrEqual(opensAt);
  });

  it('gives a modified page nothing of the others before the bell, while it exposes itself to its next table alone', async () => {
    const modified = await arrive(amina);
    const others = { [bruno]: await arrive(bruno), [chloe]: await arrive(chloe) };
    const next = await openTable();
    const opensAt = Date.now() + 6_000;
    for (const [person, page] of Object.entries(others)) {
      await prepare(page, await ticketFor(person, next, { purpose: 'next', opensAt }));
    }
    // The modified page treats its ticket as if the bell had rung.
    const entered = Date.now();
    await enter(modified, await ticketFor(amina, next));
    for (const page of Object.values(others)) await waitUntilReceived(page, { heard: [amina], seen: [amina] });

    for (const page of [modified, ...Object.values(others)]) await waitFor(page, opensAt);
    for (const [person, page] of Object.entries(others)) {
      const before = await perceivedBetween(page, entered, opensAt - 1);
      expect(before.played, `played at ${person}'s before the bell`).toEqual({ heard: [], seen: [] });
      expect(before.received, `received at ${person}'s before the bell`).toEqual({ heard: [amina], seen: [amina] });
    }
    expect((await perceivedBetween(modified, entered, opensAt - 1)).received).toEqual({ heard: [], seen: [] });
    await waitUntilPlayed(modified, { heard: [bruno, chloe], seen: [bruno, chloe] });
    expect((await perceivedBetween(modified, opensAt, Date.now())).received).toEqual({ heard: [bruno, chloe], seen: [bruno, chloe] });
  });

  it('keeps muted whoever muted, and sends no picture of who has no camera or just listens', async () => {
    const table = await openTable();
    const next = await openTable();
    const muted = await arrive(amina);
    const cameraless = await arrive(bruno, ['microphone', 'camera'], { camera: 'NotFoundError' });
    const listener = await arrive(chloe, []);
    await muted.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setMicrophone(false));
    await enter(muted, await ticketFor(amina, table));
    await enter(cameraless, await ticketFor(bruno, table));
    await enter(listener, await ticketFor(chloe, table, { mayPublish: false }));
    await waitUntilPlayed(muted, { heard: [bruno], seen: [] });
    await waitUntilPlayed(cameraless, { heard: [], seen: [amina] });
    await waitUntilPlayed(listener, { heard: [bruno], seen: [amina] });

    const opensAt = Date.now() + 5_000;
    for (const [person, page] of [
      [amina, muted],
      [bruno, cameraless],
      [chloe, listener],
    ] as const) {
      await prepare(page, await ticketFor(person, next, { purpose: 'next', opensAt, mayPublish: page !== listener }));
    }
    await waitFor(listener, opensAt + 700);
    await waitUntilPlayed(listener, { heard: [bruno], seen: [amina] });
    expect((await perceivedBetween(listener, opensAt, Date.now())).received.heard).not.toContain(amina);

    await muted.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setMicrophone(true));
    await waitUntilPlayed(listener, { heard: [amina, bruno], seen: [amina] });
    // Switched off by the server, and on again by nobody but herself.
    await livekit.media.muteInMediaRoom(next, amina);
    await waitUntilPlayed(listener, { heard: [bruno], seen: [amina] });
    await muted.waitForFunction(() => !(window as PageMediaWindow).foyerMedia!.session.store.getState().local.microphoneOn);
    await muted.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setMicrophone(true));
    await waitUntilPlayed(listener, { heard: [amina, bruno], seen: [amina] });
    await muted.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setCamera(false));
    await waitUntilPlayed(listener, { heard: [amina, bruno], seen: [] });
    await muted.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setCamera(true));
    await waitUntilPlayed(listener, { heard: [amina, bruno], seen: [amina] });

    const setSoundOnly = (on: boolean) =>
      listener.evaluate((wanted) => (window as PageMediaWindow).foyerMedia!.session.setSoundOnly(wanted), on);
    await setSoundOnly(true);
    await waitUntilPlayed(listener, { heard: [amina, bruno], seen: [] });
    await setSoundOnly(false);
    await waitUntilPlayed(listener, { heard: [amina, bruno], seen: [amina] });
  });

  it('sends speech with RED and DTX, and of a VP8 picture in two sizes only what somebody watches', async () => {
    const table = await openTable();
    const [sender, watcher] = [await arrive(amina, ['microphone', 'camera'], null), await arrive(bruno, ['microphone', 'camera'], null)];
    await enter(sender, await ticketFor(amina, table));
    await enter(watcher, await ticketFor(bruno, table));
    const [small, full] = ['video/VP8 320×180 ≤ 160 kbit/s', 'video/VP8 640×360 ≤ 450 kbit/s'];
    const waitForPicture = (...sizes: readonly string[]) => expect.poll(() => pictureSentBy(sender), { timeout: 10_000 }).toEqual(sizes);
    const showAt = (width: string, height: string) =>
      watcher.addStyleTag({ content: `.tile { inline-size: ${width} !important; block-size: ${height} !important; }` });
    const setSaver = (page: Page, on: boolean) =>
      page.evaluate((wanted) => (window as PageMediaWindow).foyerMedia!.session.setSaver(wanted), on);

    await showAt('640px', '360px');
    await waitForPicture(small, full);
    await setSaver(watcher, true);
    await waitForPicture(small);
    await setSaver(watcher, false);
    await waitForPicture(small, full);
    // What is shown in a small tile is sent small.
    await showAt('160px', '90px');
    await waitForPicture(small);
    await showAt('640px', '360px');
    await waitForPicture(small, full);
    // Whoever saves sends one size, as large as the smaller of the two.
    await setSaver(sender, true);
    await waitForPicture(small);
    await setSaver(sender, false);
    await waitForPicture(small, full);

    expect(await soundSentBy(sender)).toMatchObject({ codec: 'audio/red', maxBitrate: 24_000 });
    for (const settings of await opusSettings(sender)) expect(settings).toContain('usedtx=1');
    await sender.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setMicrophone(false));
    await waitFor(sender, Date.now() + 500);
    const before = (await soundSentBy(sender))?.packets ?? 0;
    await waitFor(sender, Date.now() + 1_000);
    // Fifty a second while one speaks.
    expect(((await soundSentBy(sender))?.packets ?? Infinity) - before).toBeLessThan(20);
  });

  it('M6 sends who signs in VGA alone and fluently, in saver mode too, and small for nobody', async () => {
    const table = await openTable();
    const [signer, watcher] = [await arrive(amina, ['microphone', 'camera'], null), await arrive(bruno, ['microphone', 'camera'], null)];
    await enter(signer, await ticketFor(amina, table));
    await enter(watcher, await ticketFor(bruno, table));
    await expect.poll(() => pictureSentBy(signer), { timeout: 10_000 }).toHaveLength(2);
    for (const page of [signer, watcher]) {
      await page.evaluate(() => {
        (window as PageMediaWindow).foyerMedia!.session.setSaver(true);
      });
    }
    await signer.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.capture.setSigning(true));
    await expect.poll(() => pictureSentBy(signer), { timeout: 10_000 }).toEqual(['video/VP8 640×480 ≤ 800 kbit/s']);
    await watcher.waitForFunction(() => [...document.querySelectorAll('video')].some(({ videoHeight }) => videoHeight === 480));
    // EN 301 549 asks for 20 at least; the camera gives 30, and the machine may be busy with other tests.
    const { perSecond, keeps } = await fluencyOf(signer, 2_000);
    expect(perSecond).toBeGreaterThan(20);
    expect(keeps).toBe('maintain-resolution');
  });

  it('goes on in the connection it made before a table when one sits down, unknown to the table until then', async () => {
    const table = await openTable();
    const seated = await arrive(bruno);
    const approaching = await arrive(amina);
    await enter(seated, await ticketFor(bruno, table));
    const ticket = await ticketFor(amina, table);
    await prepare(approaching, await ticketFor(amina, table, { purpose: 'approach', mayPublish: false }));
    await expect
      .poll(() => livekit.media.peopleIn(table))
      .toContainEqual(expect.objectContaining({ identity: amina, mayPublish: false, waits: true }));
    const peersOf = (page: Page) =>
      page.evaluate(() => Object.keys((window as PageMediaWindow).foyerMedia!.session.store.getState().peers));
    expect(await peersOf(seated)).toEqual([]);

    await livekit.media.letIntoMediaRoom(table, amina, true);
    await enter(approaching, ticket);
    await waitUntilPlayed(approaching, { heard: [bruno], seen: [bruno] });
    await waitUntilPlayed(seated, { heard: [amina], seen: [amina] });
  });

  it('leaves no connection behind where one thinks better of it while it is being made', async () => {
    const table = await openTable();
    const page = await arrive(amina);
    const thinkBetter = (given: Ticket, after: number) =>
      page.evaluate(
        async ([ticket, ms]) => {
          const { session } = (window as PageMediaWindow).foyerMedia!;
          session.prepare(ticket);
          await new Promise((resolve) => setTimeout(resolve, ms));
          session.cancelNext();
        },
        [given, after] as const,
      );
    for (const after of [0, 5, 20, 40, 80, 150])
      await thinkBetter(await ticketFor(amina, table, { purpose: 'approach', mayPublish: false }), after);
    const states = () =>
      page.evaluate(() =>
        (window as Window & { foyerConnections?: RTCPeerConnection[] }).foyerConnections?.map((one) => one.signalingState),
      );
    await expect.poll(async () => new Set(await states()), { timeout: 10_000 }).toEqual(new Set(['closed']));
    expect(await livekit.media.peopleIn(table)).toEqual([]);
  });

  it('gives way to a newer page of the same person, and comes back after its media room was closed', async () => {
    const table = await openTable();
    const other = await arrive(bruno);
    const older = await arrive(amina);
    await enter(other, await ticketFor(bruno, table));
    await enter(older, await ticketFor(amina, table));
    await waitUntilPlayed(other, { heard: [amina], seen: [amina] });

    const newer = await arrive(amina);
    await enter(newer, await ticketFor(amina, table));
    await waitForState(older, 'elsewhere');
    await waitForState(newer, 'on');
    await waitUntilPlayed(other, { heard: [amina], seen: [amina] });

    const fresh = await openTable();
    await other.exposeFunction('foyerTickets', async () => [await ticketFor(bruno, fresh)]);
    await newer.exposeFunction('foyerTickets', async () => [await ticketFor(amina, fresh)]);
    await livekit.media.closeMediaRoom(table);
    await waitUntilPlayed(other, { heard: [amina], seen: [amina] });
    await waitUntilPlayed(newer, { heard: [bruno], seen: [bruno] });
  });
});

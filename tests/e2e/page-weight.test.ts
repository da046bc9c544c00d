import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { createGathering } from '#tests/support/test-app.ts';
import type { Created, TestSocket } from '#tests/support/test-app.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from './screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from './screens/join-screen.ts';
import { tableScreen } from './screens/table-screen.ts';

/** KB (1000 bytes) of gzipped scripts that come over the line until a screen is complete. */
const budgets = { join: 110, hall: 180, table: 310 };
/** Texts have a budget of their own (`npm run size`). */
const catalogue = /\/(participant|organiser|pages|relay)-[^/]+\.js$/;
/** Milliseconds after which a page that is complete fetches what the next screen will need. */
const fetchedAheadAfter = 5000;
const liveKit = /\/livekit-[^/]+\.js$/;

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(`what pages fetch${liveKitNote}`, () => {
  let foyer: WholeFoyer;
  let created: Created;
  let live: TestSocket;
  let visitor: Visitor;

  beforeAll(async () => {
    foyer = await openFoyer({ media: true });
    const { organiser, ...rest } = await createGathering(foyer.base, {
      programme: [{ kind: 'hall', seconds: 600, topicTables: ['methods'] }],
    });
    created = rest;
    live = organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'start' });
    visitor = await foyer.visitor({ as: fakePeople(['Amina'])[0]! });
  });
  afterAll(async () => {
    live.close();
    await foyer.close();
  });

  /** Opens an address in a page without a cache, and weighs the scripts that the screen needs to be complete. */
  async function weigh(
    address: string,
    { screen, also }: { screen: RegExp; also?: RegExp },
    complete: (visitor: Visitor) => Promise<unknown>,
  ) {
    const page = await visitor.context.newPage();
    const devTools = await visitor.context.newCDPSession(page);
    await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
    const come: Request[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('.js') && !catalogue.test(request.url())) come.push(request);
    });
    await page.goto(address);
    await complete({ ...visitor, page });
    const begun = come.find((request) => screen.test(request.url()))?.timing().startTime ?? 0;
    const needed = come.filter((request) => request.timing().startTime < begun + fetchedAheadAfter || also?.test(request.url()) === true);
    const sizes = await Promise.all(needed.map((request) => request.sizes()));
    await page.close();
    return {
      kilobytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) / 1000,
      fetchesLiveKit: needed.some((request) => liveKit.test(request.url())),
    };
  }

  it('join: within its budget, and nothing of LiveKit before the device check', async () => {
    const { kilobytes, fetchesLiveKit } = await weigh(created.sharedAddress, { screen: /JoinScreen-/ }, async (page) => {
      await joinScreen(page).tryDevices.waitFor();
      await page.page.waitForLoadState('networkidle');
    });
    expect(kilobytes).toBeGreaterThan(60);
    expect(kilobytes).toBeLessThanOrEqual(budgets.join);
    expect(fetchesLiveKit).toBe(false);
  });

  it('hall: within its budget', async () => {
    await comeToTheDoor(visitor, created.sharedAddress, { name: 'Amina', mode: 'full' });
    await joinScreen(visitor).way('full').click();
    await hallScreen(visitor).seatMe.waitFor();
    const { kilobytes } = await weigh(`/g/${created.slug}`, { screen: /HallScreen-/ }, (page) => hallScreen(page).seatMe.waitFor());
    expect(kilobytes).toBeGreaterThan(budgets.join);
    expect(kilobytes).toBeLessThanOrEqual(budgets.hall);
  });

  it('table: within its budget, LiveKit among it', async () => {
    await hallScreen(visitor).takeBack.click();
    await hallScreen(visitor).seatMe.click();
    await tableScreen(visitor).leave.waitFor();
    const { kilobytes, fetchesLiveKit } = await weigh(`/g/${created.slug}`, { screen: /TableScreen-/, also: liveKit }, (page) =>
      Promise.all([tableScreen(page).leave.waitFor(), page.page.waitForEvent('requestfinished', (request) => liveKit.test(request.url()))]),
    );
    expect(fetchesLiveKit).toBe(true);
    expect(kilobytes).toBeLessThanOrEqual(budgets.table);
  });

  it('nothing is fetched from elsewhere, refused by the content security policy, or reported on the console', () => {
    expect(visitor.watch.trouble).toEqual([]);
  });
});

import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
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
    visitor = await foyer.visitor();
  });
  afterAll(async () => {
    live.close();
    await foyer.close();
  });

  /** Opens an address in a page without a cache; resolves when it is complete and quiet. */
  async function weigh(address: string, complete: (page: Visitor) => Promise<void>) {
    const page = await visitor.context.newPage();
    const devTools = await visitor.context.newCDPSession(page);
    await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
    const scripts = listenForScripts(page);
    await page.goto(address);
    await complete({ ...visitor, page });
    await page.waitForLoadState('networkidle');
    const { bytes, names } = await scripts();
    await page.close();
    return { kilobytes: bytes / 1000, fetchesLiveKit: names.some((name) => name.includes('livekit')) };
  }

  it('join: within its budget, and nothing of LiveKit before the device check', async () => {
    const { kilobytes, fetchesLiveKit } = await weigh(created.sharedAddress, (page) => joinScreen(page).tryDevices.waitFor());
    expect(kilobytes).toBeGreaterThan(30);
    expect(kilobytes).toBeLessThanOrEqual(budgets.join);
    expect(fetchesLiveKit).toBe(false);
  });

  it('hall: within its budget, LiveKit not among it', async () => {
    await comeToTheDoor(visitor, created.sharedAddress, { name: 'Amina', mode: 'full' });
    await joinScreen(visitor).way('full').click();
    await hallScreen(visitor).seatMe.waitFor();
    const { kilobytes, fetchesLiveKit } = await weigh(`/g/${created.slug}`, (page) => hallScreen(page).seatMe.waitFor());
    expect(kilobytes).toBeLessThanOrEqual(budgets.hall);
    expect(fetchesLiveKit).toBe(false);
  });

  it('table: within its budget, LiveKit among it', async () => {
    await hallScreen(visitor).takeBack.click();
    await hallScreen(visitor).seatMe.click();
    await tableScreen(visitor).leave.waitFor();
    const { kilobytes, fetchesLiveKit } = await weigh(`/g/${created.slug}`, (page) => tableScreen(page).leave.waitFor());
    expect(fetchesLiveKit).toBe(true);
    expect(kilobytes).toBeLessThanOrEqual(budgets.table);
  });

  it('nothing is fetched from elsewhere, refused by the content security policy, or reported on the console', () => {
    expect(visitor.watch.trouble).toEqual([]);
  });
});

/** Sizes and names of all scripts that the page fetches from now on. */
function listenForScripts(page: Page): () => Promise<{ bytes: number; names: string[] }> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) requests.push(request);
  });
  return async () => {
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    return {
      bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0),
      names: requests.map((request) => request.url()),
    };
  };
}

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { About } from '#shared/gathering/about.ts';
import { chromiumPath } from '#tests/support/chromium.ts';
import { endFakeDisplay, giveFakeDisplay } from '#tests/support/fake-display.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { createGathering } from '#tests/support/test-app.ts';
import { fluencyOf, pictureSentBy, watchSending } from '#tests/support/sent-media.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from './screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from './screens/join-screen.ts';
import { tableScreen } from './screens/table-screen.ts';

const programme: About['programme'] = [{ kind: 'hall', seconds: 600, topicTables: ['methods'] }];
const screens = { Amina: '#20b428', Bruno: '#c828c8' } as const;
type Name = keyof typeof screens;
const names = Object.keys(screens) as Name[];

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(`a screen shared at a table${liveKitNote}`, () => {
  let foyer: WholeFoyer;
  const visitors = {} as Record<Name, Visitor>;

  beforeAll(async () => {
    foyer = await openFoyer({ media: true, chromium: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] });
    const created = await createGathering(foyer.base, { programme });
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'start' });
    live.close();
    for (const name of names) {
      const visitor = await foyer.visitor();
      await giveFakeDisplay(visitor.context, screens[name]);
      await watchSending(visitor.context);
      await comeToTheDoor(visitor, created.sharedAddress, { name, mode: 'no_camera' });
      await joinScreen(visitor).way('no_camera').click();
      await hallScreen(visitor).table(1).click();
      await hallScreen(visitor).sit.click();
      await tableScreen(visitor).leave.waitFor();
      visitors[name] = visitor;
    }
  });
  afterAll(() => foyer.close());

  const shown = (page: Page) => page.getByRole('figure').locator('video');
  const sizeOf = (page: Page) =>
    shown(page).evaluate((video) => [(video as HTMLVideoElement).videoWidth, (video as HTMLVideoElement).videoHeight]);

  it('S1 S4 is seen by the others in full size, and ends for them when the browser ends it', async () => {
    await tableScreen(visitors.Amina).shareScreen();
    const { page } = visitors.Bruno;
    await page.waitForFunction(isShown, screens.Amina, { timeout: 20_000 });
    expect(await sizeOf(page)).toEqual([1280, 720]);
    expect(await pictureSentBy(visitors.Amina.page)).toEqual(['video/VP8 1280×720 ≤ 2500 kbit/s']);
    const { perSecond, keeps } = await fluencyOf(visitors.Amina.page, 1_000);
    expect(keeps).toBe('maintain-resolution');
    expect(perSecond).toBeGreaterThan(1);
    expect(perSecond).toBeLessThanOrEqual(16);
    await endFakeDisplay(visitors.Amina.page);
    await shown(page).waitFor({ state: 'detached' });
    await page
      .getByRole('toolbar')
      .getByRole('button', { name: visitors.Bruno.say('table', 'shareScreen') })
      .waitFor();
  });

  it('S2 passes on to whoever asked, once whoever shares lets them', async () => {
    const { Amina, Bruno } = visitors;
    await tableScreen(Amina).shareScreen();
    await Bruno.page.waitForFunction(isShown, screens.Amina, { timeout: 20_000 });
    await tableScreen(Bruno).askToShare.click();
    await Amina.page.getByRole('button', { name: Amina.say('share', 'let') }).click();
    await Bruno.page
      .getByRole('main')
      .getByRole('button', { name: Bruno.say('share', 'text') })
      .click();
    await Amina.page.waitForFunction(isShown, screens.Bruno, { timeout: 20_000 });
    expect(await shown(Bruno.page).count()).toBe(0);
  });

  it('S1 S4 in a plenary is seen by a listener in full size, until whoever shares is to step down', async () => {
    const { Amina, Bruno } = visitors;
    const created = await createGathering(foyer.base, { programme: [{ kind: 'plenary', seconds: 600 }] });
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'start' });
    // Whoever tried their devices today in this browser is not asked to try them again.
    await Amina.page.evaluate(() => localStorage.clear());
    await comeToTheDoor(Amina, created.sharedAddress, { name: 'Amina', mode: 'no_camera' });
    await joinScreen(Amina).way('no_camera').click();
    await comeToTheDoor(Bruno, created.sharedAddress, { name: 'Bruno', mode: 'listening' });
    await joinScreen(Bruno).way('listening').click();
    const person = await live.until(({ hall }) => Object.values(hall?.people ?? {}).find(({ name }) => name === 'Amina')?.id);
    await live.send({ type: 'call_up', person });
    await tableScreen(Amina).shareScreen();
    await Bruno.page.waitForFunction(isShown, screens.Amina, { timeout: 20_000 });
    expect(await sizeOf(Bruno.page)).toEqual([1280, 720]);
    await live.send({ type: 'step_down', person });
    await shown(Bruno.page).waitFor({ state: 'detached' });
    live.close();
  });
});

/** Runs in the page: a screen of this colour is shown. */
function isShown(colour: string): boolean {
  const video = document.querySelector<HTMLVideoElement>('figure video');
  if (video === null || video.readyState < 2 || !video.checkVisibility()) return false;
  const probe = new OffscreenCanvas(4, 4).getContext('2d');
  probe?.drawImage(video, 0, 0, 4, 4);
  const pixel = probe?.getImageData(1, 1, 1, 1).data;
  return [1, 3, 5].every((at, index) => Math.abs(parseInt(colour.slice(at, at + 2), 16) - (pixel?.[index] ?? 0)) < 40);
}

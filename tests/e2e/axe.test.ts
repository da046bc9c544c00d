import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { WholeFoyer } from '#tests/support/whole-foyer.ts';
import { dress, dressWhole, looks, nameOfLook, pairwiseLooks } from './tour/looks.ts';
import type { Look } from './tour/looks.ts';
import { endTour, startTour } from './tour/start-tour.ts';
import { unknownGathering } from './tour/public-stops.ts';
import { stops } from './tour/stops.ts';
import { smallTargets } from './tour/target-size.ts';
import { pagesOf, sides } from './tour/tour.ts';
import type { Tour } from './tour/tour.ts';
import { treeAt } from './tour/trees.ts';
import { lostTo, waysOfReading } from './tour/ways-of-reading.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const every = process.env['FOYER_AXE'] === 'all';

/** Screens that are read in other ways too, where every look is. */
const readOtherwise = ['join', 'check', 'hall-list', 'hall-plan', 'hall-picked-table', 'table', 'live'];

describe.skipIf(chromiumPath() === null)(`axe and reflow, ${every ? 'every look' : 'pairwise'}`, () => {
  let foyer: WholeFoyer;
  let tour: Tour;

  beforeAll(async () => {
    foyer = await openFoyer({ media: liveKitBinary !== null });
    tour = await startTour(foyer);
  });
  afterAll(async () => {
    await endTour(tour);
    await foyer.close();
  });

  const chosen = stops.filter(({ slow = false }) => every || !slow);

  it.each(chosen.map((stop, index) => ({ ...stop, index })))('$name', async (stop) => {
    await stop.go(tour);
    const pages = pagesOf(stop, tour);
    const chosenLooks = every ? looks : pairwiseLooks(stop.index);
    const found = (
      await Promise.all(
        sides.map((side) =>
          violationsIn(
            chosenLooks.filter(({ locale }) => locale === side),
            pages[side],
          ),
        ),
      )
    ).flat();
    await pages.fr.setViewportSize({ width: 320, height: 640 });
    if (await scrollsSideways(pages.fr)) found.push('at 320 pixels it scrolls sideways');
    if (every)
      for (const width of [1280, 320] as const) {
        await dress(pages.fr, { theme: 'light', width });
        for (const target of await smallTargets(pages.fr)) found.push(`at ${width} pixels ${target}`);
      }
    for (const page of [pages.fr, pages.en]) await dress(page, { theme: 'light', width: 1280 });
    if (every && readOtherwise.includes(stop.name)) for (const way of waysOfReading) found.push(...(await lostTo(way, pages.fr)));
    expect(found).toEqual([]);
    const tree = await treeAt(stop.name, tour);
    if (tree !== null) await expect(tree.text).toMatchFileSnapshot(tree.file);
  });

  it('no page reported an error, fetched from elsewhere, or met the content security policy', () => {
    const { visitors, others, companions } = tour;
    expect(
      [visitors.fr, visitors.en, others.fr, others.en, ...companions].flatMap(({ watch }) =>
        // On the way their line is cut, and of that browsers tell by themselves.
        watch.trouble.filter((one) => !one.includes(unknownGathering.slice(2)) && !one.includes('net::ERR_INTERNET_DISCONNECTED')),
      ),
    ).toEqual([]);
  });
});

/** The page of one visitor, in one look after the other. */
async function violationsIn(itsLooks: readonly Look[], page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const look of itsLooks) {
    await dressWhole(page, look);
    for (const violation of await violationsOf(page)) found.push(`${nameOfLook(look)}: ${violation}`);
  }
  return found;
}

async function violationsOf(page: Page): Promise<string[]> {
  // 2.5.3 is still an experiment to axe.
  const besides = { rules: { 'label-content-name-mismatch': { enabled: true } } };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(besides).withTags(tags).analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations) {
    const left = [];
    for (const node of nodes) if (id !== 'target-size' || !(await isWholeOnceScrolledTo(page, String(node.target[0])))) left.push(node);
    if (left.length > 0) found.push(`${id}: ${left.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('\n')}`);
  }
  return found;
}

/** What lies half beyond the edge of something that scrolls is as large as any once it is scrolled to. */
async function isWholeOnceScrolledTo(page: Page, target: string): Promise<boolean> {
  await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(target).withRules(['target-size']).analyze();
  return violations.length === 0;
}

/** As a person with low vision has it who zooms to 400 %; once what is laid out by its measured size was. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { WholeFoyer } from '#tests/support/whole-foyer.ts';
import { dress, dressWhole, looks, nameOfLook } from '../e2e/tour/looks.ts';
import { endTour, startTour } from '../e2e/tour/start-tour.ts';
import { stops } from '../e2e/tour/stops.ts';
import type { Tour } from '../e2e/tour/tour.ts';
import { pagesOf } from '../e2e/tour/tour.ts';
import { pictureIndex } from './picture-index.ts';

const folder = join(import.meta.dirname, '../../docs/screens');

describe('pictures of every screen', () => {
  let foyer: WholeFoyer;
  let tour: Tour;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (!name.startsWith('readme-')) rmSync(join(folder, name));
    foyer = await openFoyer({ media: liveKitBinary !== null });
    tour = await startTour(foyer);
  });
  afterAll(async () => {
    writeFileSync(join(folder, 'index.html'), pictureIndex(stops.map(({ name }) => name)));
    await endTour(tour);
    await foyer.close();
  });

  it.each(stops)('$name', async (stop) => {
    await stop.go(tour);
    const pages = pagesOf(stop, tour);
    // Both pages at a time: what is shown may be gone in seconds.
    await Promise.all(
      (['fr', 'en'] as const).map(async (locale) => {
        const page = pages[locale];
        for (const look of looks.filter((one) => one.locale === locale)) {
          await (stop.whole === true ? dressWhole : dress)(page, look);
          await page.evaluate(() => scrollTo(0, 0));
          await page.screenshot({
            path: join(folder, `${stop.name}-${nameOfLook(look)}.png`),
            animations: 'disabled',
          });
        }
        await dress(page, { theme: 'light', width: 1280 });
      }),
    );
  });
});

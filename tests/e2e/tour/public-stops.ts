import { textPages } from '../screens/text-page.ts';
import { both } from './tour.ts';
import type { Stop } from './tour.ts';

const opened = (address: string) => async (tour: Parameters<Stop['go']>[0]) =>
  both(tour, async ({ page }) => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

/** What everybody may read. */
export const publicStops: readonly Stop[] = [
  { name: 'landing', go: opened('/') },
  ...textPages.map((name) => ({ name, go: opened(`/${name}`) })),
  { name: 'not-found', go: opened('/nothing-here') },
];

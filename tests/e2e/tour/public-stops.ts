import { checkScreen } from '../screens/check-screen.ts';
import { textPages } from '../screens/text-page.ts';
import { both } from './tour.ts';
import type { Stop, Tour } from './tour.ts';

/** An address that leads nowhere; the browser says so on the console too. */
export const unknownGathering = '/g/zzz-zzz';

const opened =
  (address: string) =>
  ({ others }: Tour) =>
    both(others, async ({ page }) => {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
    });

/** What everybody may see. */
export const publicStops: readonly Stop[] = [
  { name: 'landing', elsewhere: true, go: opened('/') },
  { name: 'check-page', elsewhere: true, go: opened('/check') },
  {
    name: 'check-page-done',
    elsewhere: true,
    slow: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        const check = checkScreen(visitor);
        await check.begin.click();
        await check.playSound.click();
        await check.answer('silent').click();
        await check.copyReport.waitFor();
      }),
  },
  ...textPages.map((name) => ({ name, elsewhere: true, go: opened(`/${name}`) })),
  { name: 'shortcuts', elsewhere: true, slow: true, go: opened('/shortcuts') },
  { name: 'not-found', elsewhere: true, go: opened('/nothing-here') },
  { name: 'gathering-unknown', elsewhere: true, go: opened(unknownGathering) },
];

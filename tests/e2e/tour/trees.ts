import type { Page } from 'playwright-core';
import { liveScreen } from '../screens/live-screen.ts';
import { languages } from './languages.ts';
import { dress } from './looks.ts';
import type { Tour } from './tour.ts';

interface Tree {
  readonly name: string;
  readonly page: (tour: Tour) => Page | Promise<Page>;
}

/** By stop: the screens whose accessibility tree is held, in English, as it is there. */
const trees: Readonly<Partial<Record<string, Tree>>> = {
  'hall-plan': { name: 'hall', page: ({ visitors }) => visitors.en.page },
  // Before the first round, whose seats are drawn anew each time.
  'hall-message': {
    name: 'live',
    page: async ({ others, party }) => {
      await others.en.page.goto(party.organiserAddress.replace('/setup', '/live'));
      await liveScreen(others.en).look('tables').waitFor();
      return others.en.page;
    },
  },
  table: { name: 'table', page: ({ visitors }) => visitors.en.page },
};

/** What a screen reader has to go by at this stop, with what differs from run to run masked; null where that is not held. */
export async function treeAt(stop: string, tour: Tour): Promise<{ readonly file: string; readonly text: string } | null> {
  const tree = trees[stop];
  if (tree === undefined || languages.en !== 'en') return null;
  const page = await tree.page(tour);
  // High enough for all that gives way where a message or a notice takes room.
  await dress(page, { theme: 'light', width: 1280 }, 1200);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const text = masked(await page.locator('body').ariaSnapshot());
  await dress(page, { theme: 'light', width: 1280 });
  return { file: `trees/${tree.name}.yml`, text };
}

/** Without times, links, what was announced a moment ago, who is speaking and how the line is. */
function masked(snapshot: string): string {
  return `${snapshot
    .replaceAll(/\b\d+ min left/g, '… min left')
    .replaceAll(/\b\d{1,2}:\d{2}( [AP]M)?/g, '…')
    .replaceAll(/\/(o|g)\/[A-Z0-9]+/g, '/$1/…')
    .replaceAll(/paragraph: (speaking )?/g, 'paragraph: ')
    .replaceAll('weak connection ', '')
    .replaceAll(/^- text: .*\n?|^ *- .*(: Speaking time|Your connection is weak|"Try pictures again").*\n/gm, '')
    .trimEnd()}\n`;
}

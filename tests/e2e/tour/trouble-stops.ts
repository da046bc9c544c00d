import { openFoundingParty } from '#tests/support/founding-party.ts';
import type { Visitor } from '#tests/support/whole-foyer.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { joinScreen } from '../screens/join-screen.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { both } from './tour.ts';
import type { Stop } from './tour.ts';

const speakers = ['Inès', 'Martin', 'Kalpana'];
/** Where a page reaches the media server. */
const signalling = /\/livekit\//;

const says = (visitor: Visitor, text: 'slow' | 'failed') =>
  visitor.page
    .locator('#main')
    .getByText(visitor.say('table', `media.${text}`))
    .waitFor({ timeout: 60_000 });

/** At a table that neither sound nor picture reaches, and where another tab has one's place. */
export const troubleStops: readonly Stop[] = [
  {
    name: 'table-media-slow',
    elsewhere: true,
    slow: true,
    go: async ({ foyer, others, besides }) => {
      const programme = [{ kind: 'hall', seconds: 1500, topicTables: ['methods'] }] as const;
      const party = await openFoundingParty(foyer.base, programme, { themes: { methods: speakers }, own: [], standing: [] });
      besides.push(party);
      await both(others, async (visitor) => {
        // Taken, and never answered.
        await visitor.page.routeWebSocket(signalling, () => undefined);
        await visitor.page.goto(party.sharedAddress);
        await joinScreen(visitor).name.fill('Tobias');
        await joinScreen(visitor).way('listening').click();
        await hallScreen(visitor).table(1).click();
        await hallScreen(visitor).sit.click();
        await tableScreen(visitor).leave.waitFor();
      });
      await both(others, (visitor) => says(visitor, 'slow'));
    },
  },
  {
    name: 'table-media-failed',
    elsewhere: true,
    slow: true,
    go: ({ others }) => both(others, (visitor) => says(visitor, 'failed')),
  },
  {
    name: 'table-elsewhere',
    elsewhere: true,
    slow: true,
    go: ({ others, besides }) =>
      both(others, async (visitor) => {
        const newer = await visitor.context.newPage();
        await newer.goto(besides.at(-1)?.sharedAddress ?? '');
        await hallScreen(visitor).takeBack.waitFor();
      }),
  },
];

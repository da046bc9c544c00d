import { afterScreen } from '../screens/after-screen.ts';
import { rotationCard } from '../screens/rotation-card.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { afterwardsStops } from './after-stops.ts';
import { both } from './tour.ts';
import type { Stop } from './tour.ts';

/** From the announcement of the first round to the after page. */
export const roundStops: readonly Stop[] = [
  {
    name: 'table-round-announced',
    go: async ({ visitors, party }) => {
      await party.live.send({ type: 'resume' });
      await party.live.send({ type: 'hold', on: true });
      await party.live.send({ type: 'start' });
      await both(visitors, (visitor) => visitor.page.getByRole('button', { name: visitor.say('hall', 'countIn.no') }).waitFor());
    },
  },
  { name: 'rotation', go: ({ visitors }) => both(visitors, (visitor) => rotationCard(visitor).goNow.waitFor({ timeout: 150_000 })) },
  {
    name: 'round',
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await rotationCard(visitor).card.waitFor({ state: 'detached', timeout: 150_000 });
        await visitor.page
          // The second one where it took long to look at what came before.
          .getByText(new RegExp([1, 2].map((round) => visitor.say('participant', 'round', { round, rounds: 3 })).join('|')))
          .first()
          .waitFor();
      }),
  },
  {
    name: 'round-one-more-minute',
    slow: true,
    go: ({ visitors }) => both(visitors, (visitor) => tableScreen(visitor).oneMoreMinute.waitFor({ timeout: 150_000 })),
  },
  {
    name: 'hall-during-round',
    go: async ({ visitors, party }) => {
      await party.live.send({ type: 'hold', on: false });
      await both(visitors, async (visitor) => {
        await tableScreen(visitor).leave.click();
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
        await tableScreen(visitor).leave.waitFor({ state: 'detached' });
      });
    },
  },
];

/** The end, which was asked for while one looked at other screens. */
export const endStops: readonly Stop[] = [
  { name: 'after', go: ({ visitors }) => both(visitors, (visitor) => afterScreen(visitor).title.waitFor({ timeout: 120_000 })) },
  ...afterwardsStops,
  {
    name: 'over',
    elsewhere: true,
    go: ({ others, party }) =>
      both(others, async (visitor) => {
        await visitor.context.clearCookies();
        await visitor.page.goto(party.sharedAddress);
        await visitor.page.getByRole('heading', { level: 1, name: visitor.say('gathering', 'over.title') }).waitFor();
      }),
  },
];

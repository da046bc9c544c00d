import { hallScreen } from '../screens/hall-screen.ts';
import { joinScreen } from '../screens/join-screen.ts';
import { createOpen } from './more-gatherings.ts';
import { both } from './tour.ts';
import type { Stop, Tour } from './tour.ts';

const message = 'Next: three rounds at small tables. Take your coffee with you.';

const look =
  (name: 'plan' | 'list') =>
  ({ visitors }: Tour) =>
    both(visitors, (visitor) => hallScreen(visitor).look(name).check());

/** The hall in its states; ends where nothing is picked and no dialog is open. */
export const hallStops: readonly Stop[] = [
  {
    name: 'hall-welcome',
    elsewhere: true,
    go: async ({ foyer, others }) => {
      const open = await createOpen(foyer.base);
      await both(others, async (visitor) => {
        await visitor.page.goto(open.sharedAddress);
        await joinScreen(visitor).name.fill('Jonas');
        await joinScreen(visitor).way('listening').click();
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
        await hallScreen(visitor).leave.waitFor();
      });
    },
  },
  { name: 'hall-list', go: look('list') },
  { name: 'hall-plan', go: look('plan') },
  { name: 'hall-picked-table', go: ({ visitors }) => both(visitors, (visitor) => hallScreen(visitor).table(4).click()) },
  {
    name: 'hall-open-table',
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await hallScreen(visitor).openTable.click();
        await visitor.page.getByRole('dialog').getByRole('textbox').waitFor();
      }),
  },
  {
    name: 'hall-leave',
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await hallScreen(visitor).leave.click();
        await visitor.page.getByRole('alertdialog').waitFor();
      }),
  },
  {
    name: 'hall-message',
    go: async ({ visitors, party }) => {
      await both(visitors, ({ page }) => page.keyboard.press('Escape'));
      await party.live.send({ type: 'message', to: { kind: 'all' }, text: message });
      await both(visitors, ({ page }) => page.getByText(message, { exact: true }).waitFor());
    },
  },
];

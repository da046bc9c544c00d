import { hallScreen } from '../screens/hall-screen.ts';
import { both } from './tour.ts';
import type { Stop, Tour } from './tour.ts';

const message = 'Next: three rounds at small tables. Take your coffee with you.';

const look = (name: 'plan' | 'list') => (tour: Tour) => both(tour, (visitor) => hallScreen(visitor).look(name).check());

/** The hall in its states; begins and ends in the hall. */
export const hallStops: readonly Stop[] = [
  { name: 'hall-list', go: look('list') },
  { name: 'hall-plan', go: look('plan') },
  {
    name: 'hall-picked-table',
    go: (tour) => both(tour, (visitor) => hallScreen(visitor).table(4).click()),
  },
  {
    name: 'hall-open-table',
    go: (tour) =>
      both(tour, async (visitor) => {
        await hallScreen(visitor).closePicked();
        await hallScreen(visitor).openTable.click();
        await visitor.page.getByRole('dialog').waitFor();
      }),
  },
  {
    name: 'hall-message',
    go: async (tour) => {
      await both(tour, ({ page }) => page.keyboard.press('Escape'));
      await tour.party.live.send({ type: 'message', to: { kind: 'all' }, text: message });
      await both(tour, ({ page }) => page.getByText(message, { exact: true }).waitFor());
    },
  },
];

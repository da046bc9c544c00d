import { hallScreen } from '../screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from '../screens/join-screen.ts';
import { both } from './tour.ts';
import type { Stop } from './tour.ts';

/** From the link to the hall. */
export const entranceStops: readonly Stop[] = [
  {
    name: 'join',
    go: (tour) =>
      both(tour, async (visitor) => {
        await visitor.page.goto(tour.party.sharedAddress);
        await joinScreen(visitor).name.fill('Camille');
      }),
  },
  {
    name: 'join-name-missing',
    go: (tour) =>
      both(tour, async (visitor) => {
        const join = joinScreen(visitor);
        await join.name.fill('');
        await join.way('listening').click();
        await visitor.page.getByText(visitor.say('join', 'nameMissing')).waitFor();
      }),
  },
  {
    name: 'join-check',
    go: (tour) => both(tour, (visitor) => comeToTheDoor(visitor, tour.party.sharedAddress, { name: 'Camille', mode: 'full' })),
  },
  {
    name: 'hall-first-sight',
    go: (tour) =>
      both(tour, async (visitor) => {
        await joinScreen(visitor).way('full').click();
        await hallScreen(visitor).seatMe.waitFor();
      }),
  },
];

import { openFoundingParty } from '#tests/support/founding-party.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { giveFakeDisplay } from '#tests/support/fake-display.ts';
import { comeToTheDoor, joinScreen } from '../screens/join-screen.ts';
import { liveScreen } from '../screens/live-screen.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { showsScreen } from './shows-screen.ts';
import { slide } from './start-tour.ts';
import { both } from './tour.ts';
import type { Stop } from './tour.ts';

const stage = ['Inès', 'Martin'];
const hands = ['Kalpana', 'Jonas', 'Ruth'];
const interpreter = 'Katrin';
const audience = ['Noah', 'Aïssatou', 'Sofía', 'Pablo', 'Andrés', 'Jette', 'Kwame', 'Samuel'];
/** A plenary with two called up and hands raised: as one of the listeners, then as an organiser. */
export const plenaryStops: readonly Stop[] = [
  {
    name: 'plenary',
    elsewhere: true,
    go: async ({ foyer, others, besides }) => {
      const standing = [...stage, ...hands, interpreter, ...audience];
      const party = await openFoundingParty(foyer.base, [{ kind: 'plenary', seconds: 1500 }], { themes: {}, own: [], standing });
      besides.push(party);
      const idOf = (name: string) => party.guest(name).until(({ mine }) => mine?.id);
      for (const name of stage) await party.live.send({ type: 'call_up', person: await idOf(name) });
      await party.live.send({ type: 'name_interpreter', language: 'fr', person: await idOf(interpreter) });
      for (const name of hands) await party.guest(name).send({ type: 'raise_hand', raised: true });
      await both(others, async (visitor) => {
        await visitor.page.goto(party.sharedAddress);
        await joinScreen(visitor).name.fill('Tobias');
        await joinScreen(visitor).way('listening').click();
        await visitor.page
          .getByText(stage[0] ?? '')
          .first()
          .waitFor();
      });
    },
  },
  {
    name: 'plenary-screen',
    elsewhere: true,
    slow: true,
    go: async ({ foyer, others, besides }) => {
      const party = besides.at(-1)!;
      const name = 'Wanjiru';
      const speaker = await foyer.visitor({ locale: 'en', as: fakePeople([name])[0]! });
      await giveFakeDisplay(speaker.context, '#fbfaf6', slide);
      await comeToTheDoor(speaker, party.sharedAddress, { name, mode: 'no_camera' });
      await joinScreen(speaker).way('no_camera').click();
      const person = await party.live.until(({ hall }) => Object.values(hall?.people ?? {}).find((one) => one.name === name)?.id);
      await party.live.send({ type: 'call_up', person });
      await tableScreen(speaker).shareScreen();
      await both(others, ({ page }) => page.waitForFunction(showsScreen));
    },
  },
  {
    name: 'plenary-harvest',
    elsewhere: true,
    slow: true,
    go: async ({ others, besides }) => {
      const party = besides.at(-1)!;
      await party.live.send({ type: 'show_harvest', on: true });
      await both(others, ({ page }) => page.locator('[data-harvest]').waitFor());
    },
  },
  {
    name: 'plenary-live',
    elsewhere: true,
    go: ({ others, besides }) =>
      both(others, async (visitor) => {
        await visitor.page.goto(besides.at(-1)?.organiserAddress.replace('/setup', '/live') ?? '');
        await liveScreen(visitor).pause.waitFor();
      }),
  },
];

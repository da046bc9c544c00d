import { formatOf } from '#client/i18n/format.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from '../screens/join-screen.ts';
import { createDraft } from './more-gatherings.ts';
import { both } from './tour.ts';
import type { Stop, Tour } from './tour.ts';

/** Whom the visitors are. */
const visitorNames = { fr: 'Camille', en: 'Thabo' } as const;

/** From the link to the hall. */
export const entranceStops: readonly Stop[] = [
  {
    name: 'join-doors-closed',
    elsewhere: true,
    go: async ({ foyer, others }) => {
      const draft = await createDraft(foyer.base);
      await both(others, async (visitor) => {
        await visitor.page.goto(draft.sharedAddress);
        await visitor.page.getByRole('button', { name: visitor.say('join', 'doors.calendar') }).waitFor();
      });
    },
  },
  {
    name: 'join',
    go: ({ party, visitors }) =>
      both(visitors, async (visitor, locale) => {
        await visitor.page.goto(party.sharedAddress);
        await joinScreen(visitor).name.fill(visitorNames[locale]);
      }),
  },
  {
    name: 'join-name-missing',
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        const join = joinScreen(visitor);
        await join.name.fill('');
        await join.way('listening').click();
        await visitor.page.getByText(visitor.say('join', 'nameMissing')).waitFor();
      }),
  },
  {
    name: 'check-blocked',
    elsewhere: true,
    go: async (tour) => {
      await both(tour.others, async (visitor) => {
        await visitor.context.addInitScript(refuseDevices);
        await visitor.page.goto(tour.party.sharedAddress);
        await joinScreen(visitor).name.fill('Jonas');
        await joinScreen(visitor).tryDevices.click();
        await visitor.page.getByRole('heading', { level: 3 }).waitFor();
      });
    },
  },
  {
    name: 'check',
    go: ({ party, visitors }) =>
      both(visitors, async (visitor, locale) => {
        await comeToTheDoor(visitor, party.sharedAddress, { name: visitorNames[locale], mode: 'full' });
        await joinScreen(visitor).organisation.fill(locale === 'fr' ? 'CMNCP' : 'Fixed Africa');
        await joinScreen(visitor)
          .language(formatOf(visitor.locale).languageTitle(locale === 'fr' ? 'en' : 'fr'))
          .check();
      }),
  },
  { name: 'hall-first-sight', go: enter },
];

async function enter({ visitors }: Tour): Promise<void> {
  await both(visitors, async (visitor) => {
    await joinScreen(visitor).way('full').click();
    await hallScreen(visitor).seatMe.waitFor();
  });
}

/** Runs in the page: the browser has been told to say no. */
function refuseDevices(): void {
  if (!('mediaDevices' in navigator)) return;
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  navigator.permissions.query = (asked) =>
    Promise.resolve(Object.assign(new EventTarget(), { name: asked.name, state: 'denied', onchange: null }) as PermissionStatus);
}

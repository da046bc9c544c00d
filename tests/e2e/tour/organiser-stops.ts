import { expect } from 'vitest';
import { dragByFinger } from '#tests/support/finger.ts';
import type { Visitor } from '#tests/support/whole-foyer.ts';
import { setupScreen } from '../screens/setup-screen.ts';
import { liveScreen } from '../screens/live-screen.ts';
import { createDraft } from './more-gatherings.ts';
import { both } from './tour.ts';
import type { Stop } from './tour.ts';

const listWithFaults = `Prénom;Nom;Organisme;Courriel;Langues;Rôle;Première fois;À séparer de
Camille;Roy;CMNCP;camille.roy@cmncp.example;français, anglais;anime;;
Amina;Diallo;ONUDC;amina(at)onudc.example;fr en;;oui;
Martin;Keller;DPT;m.keller@dpt.example;Deutsch, English;;;
Sofía;Márquez;ONU-Habitat;sofia@unhabitat.example;es, volapuk;hôte;;
Camille;Roy;CMNCP;camille.roy@cmncp.example;;;;
Jonas;Weber;DPT;jonas.weber@dpt.example;de en;;;Martin Keler
`;

/** A theme is put in another place by a finger, and back. */
async function draggedThereAndBack(visitor: Visitor): Promise<void> {
  const { theme, grip } = setupScreen(visitor);
  const first = await theme(1).inputValue();
  await dragByFinger(visitor.page, grip(1), grip(2));
  expect(await theme(2).inputValue(), 'the first theme, dragged by a finger').toBe(first);
  await dragByFinger(visitor.page, grip(2), grip(1));
  expect(await theme(1).inputValue(), 'and dragged back').toBe(first);
}

/** Running this gathering while its first round goes on. */
export const liveStops: readonly Stop[] = [
  {
    name: 'live',
    elsewhere: true,
    go: ({ others, party }) =>
      both(others, async (visitor) => {
        await visitor.page.goto(party.organiserAddress.replace('/setup', '/live'));
        await liveScreen(visitor).look('tables').waitFor();
      }),
  },
  {
    name: 'live-people',
    elsewhere: true,
    go: ({ others }) => both(others, (visitor) => liveScreen(visitor).look('people').check()),
  },
  {
    name: 'live-pause',
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await liveScreen(visitor).look('tables').check();
        await liveScreen(visitor).pause.click();
        await visitor.page.getByRole('alertdialog').waitFor();
      }),
  },
];

/** Preparing a gathering. */
export const setupStops: readonly Stop[] = [
  {
    name: 'new',
    elsewhere: true,
    go: async ({ others, party }) => {
      // Nobody needs the round any more: it ends while one looks at what follows.
      await party.live.until(({ hall }) => hall?.clock.coming?.promised !== true, 60_000);
      await party.live.send({ type: 'end_gently', what: 'gathering' });
      await both(others, async (visitor) => {
        await visitor.page.goto('/new');
        await setupScreen(visitor).create.first().waitFor();
      });
    },
  },
  {
    name: 'setup-people',
    elsewhere: true,
    go: async ({ foyer, others }) => {
      const { organiserAddress } = await createDraft(foyer.base);
      await both(others, async (visitor) => {
        await visitor.page.goto(organiserAddress);
        await setupScreen(visitor).step('people').waitFor();
      });
    },
  },
  {
    name: 'setup-list',
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        const { list, check, checked } = setupScreen(visitor);
        await list.fill(listWithFaults);
        await check.click();
        await checked.waitFor();
      }),
  },
  {
    name: 'setup-invited',
    elsewhere: true,
    // Whom one of them invites, the other has among the guests.
    go: async ({ others }) => {
      const [here, there] = [setupScreen(others.fr), setupScreen(others.en)];
      await here.leaveWrong.click();
      await here.invite.click();
      await here.guests.waitFor();
      await there.discard.click();
      await there.guests.waitFor();
      await both(others, (visitor) => setupScreen(visitor).limits.click());
    },
  },
  {
    name: 'setup-about',
    elsewhere: true,
    go: ({ others }) => both(others, (visitor) => setupScreen(visitor).step('about').click()),
  },
  {
    name: 'setup-topics',
    elsewhere: true,
    go: async ({ others }) => {
      await both(others, (visitor) => setupScreen(visitor).step('topics').click());
      await draggedThereAndBack(others.fr);
    },
  },
  {
    name: 'setup-programme',
    elsewhere: true,
    go: ({ others }) => both(others, (visitor) => setupScreen(visitor).step('programme').click()),
  },
  {
    name: 'setup-matrix',
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await setupScreen(visitor).matrix.click();
        await visitor.page.getByRole('dialog').waitFor();
      }),
  },
  {
    name: 'setup-links',
    slow: true,
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await setupScreen(visitor).step('people').click();
        await visitor.page.getByRole('button', { name: visitor.say('life', 'link.make') }).click();
        await visitor.page.getByRole('button', { name: visitor.say('life', 'save') }).waitFor();
      }),
  },
  {
    name: 'setup-copied',
    slow: true,
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await setupScreen(visitor).step('about').click();
        await visitor.page.getByRole('button', { name: visitor.say('life', 'copy.do') }).click();
        await visitor.page.getByText(visitor.say('life', 'copy.open')).waitFor();
      }),
  },
  {
    name: 'setup-delete',
    slow: true,
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await visitor.page.getByRole('button', { name: visitor.say('life', 'delete.do') }).click();
        await visitor.page.getByRole('alertdialog').waitFor();
      }),
  },
  {
    name: 'setup-rehearse',
    slow: true,
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await setupScreen(visitor).step('people').click();
        await visitor.page.getByRole('button', { name: visitor.say('setup', 'rehearse') }).click();
        await visitor.page.getByRole('dialog').waitFor();
      }),
  },
];

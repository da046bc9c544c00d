import { endFakeDisplay } from '#tests/support/fake-display.ts';
import { refuse } from '#tests/support/fake-media.ts';
import type { Visitor } from '#tests/support/whole-foyer.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { showsScreen } from './shows-screen.ts';
import { both } from './tour.ts';
import type { Stop, Tour } from './tour.ts';

/** Where the companions sit; its number in the hall. */
const companionsTable = 3;

const drawer =
  (name: 'cards' | 'people') =>
  ({ visitors }: Tour) =>
    both(visitors, async (visitor) => {
      const table = tableScreen(visitor);
      if (!(await table.drawer(name).isVisible())) await table[name].click();
      await table.drawer(name).waitFor();
    });

/** At a topic table with video; begins in the hall, ends at the table. */
export const tableStops: readonly Stop[] = [
  {
    name: 'table',
    go: async (tour) => {
      const { visitors, companions } = tour;
      await both(visitors, async (visitor) => {
        await hallScreen(visitor).table(companionsTable).click();
        await hallScreen(visitor).sit.click();
        await tableScreen(visitor).leave.waitFor();
      });
      await both(visitors, async ({ page }) => {
        await page.waitForFunction(showsEveryone, companions.length + 2, { timeout: 60_000 });
      });
      await writeCards(tour);
      await drawer('cards')(tour);
    },
  },
  {
    name: 'table-speaker-first',
    slow: true,
    go: async ({ visitors, companions }) => {
      for (const companion of companions) await tableScreen(companion).microphone.click();
      await both(visitors, ({ page }) => page.setViewportSize({ width: 390, height: 844 }));
      await both(visitors, ({ page }) => page.waitForFunction(isOutOfSeatOrder));
    },
  },
  {
    name: 'table-card-event',
    go: async ({ visitors, companions }) => {
      await speakAgain(companions);
      await both(visitors, async (visitor, locale) => {
        const table = tableScreen(visitor);
        // A drawer that one opened stays open on a phone too.
        await table.cards.click();
        await table.openCards();
        await table.cardText.fill(locale === 'fr' ? 'Les femmes évitent la gare après 21 h.' : 'Women avoid the station after nine.');
        await table.addCard.click();
        await table.editCard.first().waitFor();
        await table.cardKind.selectOption('event');
        await visitor.page.getByRole('textbox', { name: visitor.say('card', 'textOf.event') }).fill('Sécurité, démocratie et villes');
        await visitor.page.getByLabel(visitor.say('card', 'startsOn'), { exact: true }).fill('2026-10-20');
      });
    },
  },
  {
    name: 'table-card-edit',
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await tableScreen(visitor).cardKind.selectOption('insight');
        await tableScreen(visitor).editCard.first().click();
        await visitor.page.getByRole('form', { name: visitor.say('card', 'editing') }).scrollIntoViewIfNeeded();
      }),
  },
  {
    name: 'table-chatham-house',
    go: (tour) => ruleAtTable(tour, true),
  },
  {
    name: 'table-people',
    go: async (tour) => {
      await ruleAtTable(tour, false);
      await drawer('people')(tour);
    },
  },
  {
    name: 'table-menu',
    go: async ({ visitors }) => {
      await both(visitors, async (visitor) => {
        await tableScreen(visitor).people.click();
        await tableScreen(visitor).tile('Amina').getByRole('button').click();
        await visitor.page.getByRole('menu').waitFor();
      });
    },
  },
  {
    name: 'table-pinned',
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await visitor.page.getByRole('menuitem', { name: visitor.say('table', 'menu.pin') }).click();
        await visitor.page.locator('[data-large] video').waitFor();
      }),
  },
  {
    name: 'table-camera-in-use',
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        const { camera } = tableScreen(visitor);
        await camera.click();
        await refuse(visitor.page, 'videoinput', 'NotReadableError');
        await camera.click();
        await visitor.page.getByRole('main').getByText(visitor.say('devices', 'in_use.text')).waitFor();
      }),
  },
  {
    name: 'table-muted',
    go: async ({ visitors }) => {
      await both(visitors, async (visitor) => {
        await refuse(visitor.page, 'videoinput', null);
        await visitor.page.evaluate(() => window.dispatchEvent(new Event('focus')));
        await tableScreen(visitor).settings.click();
        await tableScreen(visitor).mutedHint.click();
        await visitor.page.keyboard.press('Escape');
      });
      await Promise.all([visitors.fr, visitors.en].map((visitor) => tableScreen(visitor).microphone.click()));
      await both(visitors, ({ page, say }) => page.getByRole('main').getByText(say('table', 'youAreMuted')).waitFor());
    },
  },
  {
    name: 'table-screen-shared',
    slow: true,
    go: async ({ visitors, companions }) => {
      for (const companion of companions.slice(1)) await tableScreen(companion).shareScreen();
      await both(visitors, ({ page }) => page.waitForFunction(showsScreen));
    },
  },
  {
    name: 'table-screen-unseen',
    slow: true,
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        const { page, say } = visitor;
        await tableScreen(visitor).settings.click();
        await tableScreen(visitor).soundOnly.click();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: say('share', 'see') }).waitFor();
      }),
  },
  {
    name: 'table-screen-asked',
    slow: true,
    go: async ({ visitors, companions }) => {
      await both(visitors, ({ page, say }) => page.getByRole('button', { name: say('share', 'see') }).click());
      for (const companion of companions.slice(1)) await endFakeDisplay(companion.page);
      const { fr, en } = visitors;
      await tableScreen(fr).shareScreen();
      await en.page.waitForFunction(showsScreen);
      await tableScreen(en).askToShare.click();
      await fr.page.getByRole('button', { name: fr.say('share', 'let') }).waitFor();
    },
  },
  {
    name: 'table-settings',
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await endFakeDisplay(visitor.page);
        await tableScreen(visitor).microphone.click();
        await tableScreen(visitor).settings.click();
        await tableScreen(visitor).soundOnly.waitFor();
      }),
  },
  {
    name: 'table-sound-only',
    slow: true,
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await tableScreen(visitor).soundOnly.click();
        await visitor.page.keyboard.press('Escape');
        await tableScreen(visitor).showPictures.waitFor();
      }),
  },
  {
    name: 'table-live-text',
    go: async ({ visitors, companions }) => {
      await both(visitors, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
        const { showPictures, tile } = tableScreen(visitor);
        if (await showPictures.isVisible()) await showPictures.click();
        await tile('Amina').locator('video').waitFor();
        await tableScreen(visitor).tile('Amina').getByRole('button').click();
        await visitor.page.getByRole('menuitem', { name: visitor.say('table', 'menu.unpin') }).click();
      });
      const [, aurelie] = companions;
      if (aurelie === undefined) return;
      await tableScreen(aurelie).write.click();
      await tableScreen(aurelie).liveText.pressSequentially('je vous mets le lien du guide dès que je le retrouve');
      await both(visitors, async (visitor) => {
        await visitor.page.getByText('dès que je le retrouve').first().waitFor();
      });
    },
  },
  {
    name: 'table-signing',
    go: async ({ visitors, companions }) => {
      const [, aurelie] = companions;
      if (aurelie === undefined) return;
      await Promise.all([aurelie, visitors.en].map(switchSigning));
      await tableScreen(aurelie).iSpeak.click();
      await both(visitors, ({ page }, locale) => page.waitForFunction(showsLarge, locale === 'fr' ? 2 : 1));
    },
  },
  {
    name: 'table-write',
    go: async ({ visitors, companions }) => {
      const [, aurelie] = companions;
      if (aurelie !== undefined) await Promise.all([aurelie, visitors.en].map(switchSigning));
      await both(visitors, async (visitor) => {
        await tableScreen(visitor).write.click();
        await tableScreen(visitor).liveText.waitFor();
      });
    },
  },
  {
    name: 'table-reconnecting',
    go: async ({ visitors }) => {
      await both(visitors, async (visitor) => {
        await tableScreen(visitor).write.click();
        await visitor.context.setOffline(true);
      });
      await both(visitors, (visitor) =>
        visitor.page.getByText(visitor.say('gathering', 'reconnecting.title'), { exact: true }).first().waitFor({ timeout: 60_000 }),
      );
    },
    slow: true,
  },
  {
    name: 'table-back',
    go: async ({ visitors }) => {
      await both(visitors, async (visitor) => {
        await visitor.context.setOffline(false);
        await visitor.page
          .getByText(visitor.say('gathering', 'reconnecting.title'), { exact: true })
          .waitFor({ state: 'detached', timeout: 60_000 });
      });
    },
    slow: true,
  },
  {
    name: 'table-paused',
    go: async ({ visitors, party }) => {
      await party.live.send({ type: 'pause' });
      await both(visitors, (visitor) =>
        visitor.page.getByText(visitor.say('gathering', 'paused.title'), { exact: true }).first().waitFor(),
      );
    },
  },
];

async function speakAgain(companions: readonly Visitor[]): Promise<void> {
  for (const { page, say } of companions) {
    const muted = page.getByRole('button', { name: new RegExp(`^${say('table', 'microphone.off')}`) });
    if (await muted.isVisible()) await muted.click();
  }
}

async function ruleAtTable({ visitors, party }: Tour, on: boolean): Promise<void> {
  const table = await party.live.until(({ hall }) => Object.values(hall?.tables ?? {}).find(({ number }) => number === companionsTable));
  await party.live.send({ type: 'chatham_house', table: table.id, on });
  await both(visitors, (visitor) =>
    visitor.page
      .getByRole('banner')
      .getByText(visitor.say('table', 'rule.name'))
      .waitFor({ state: on ? 'visible' : 'detached' }),
  );
}

async function writeCards({ companions }: Tour): Promise<void> {
  const [amina, aurelie] = companions;
  if (amina === undefined || aurelie === undefined) return;
  const english = tableScreen(amina);
  await english.openCards();
  await english.cardKind.selectOption('project');
  await english.cardText.fill('Outreach by night, together with the associations.');
  await english.addCard.click();
  await english.cardKind.selectOption('event');
  await amina.page.getByRole('textbox', { name: amina.say('card', 'textOf.event') }).fill('Workshop on urban safety indicators (example)');
  await amina.page.getByLabel(amina.say('card', 'startsOn'), { exact: true }).fill('2026-10-05');
  await amina.page.getByLabel(amina.say('card', 'endsOn'), { exact: true }).fill('2026-10-07');
  await amina.page.getByRole('textbox', { name: amina.say('card', 'place') }).fill('Nairobi');
  await amina.page.getByRole('textbox', { name: amina.say('card', 'link') }).fill('example.org/indicators');
  await english.addCard.click();
  const other = tableScreen(aurelie);
  await other.openCards();
  await other.cardKind.selectOption('need');
  await other.cardText.fill('Un jeu d’indicateurs commun, pour comparer nos villes sans les classer.');
  await other.addCard.click();
  await other.drawer('cards').getByText('Nairobi').waitFor();
}

/** Runs in the page: whoever speaks was brought into the first row. */
function isOutOfSeatOrder(): boolean {
  const places = [...document.querySelectorAll<HTMLElement>('main section')]
    .filter(({ style }) => style.order !== '')
    .map(({ style }) => Number(style.order));
  return places.some((place, index) => place !== index);
}

/** Runs in the page: as many pictures flow as there are people, one's own among them. */
function showsEveryone(people: number): boolean {
  const flowing = [...document.querySelectorAll('video')].filter(
    (video) => video.readyState >= 2 && video.videoWidth > 0 && video.checkVisibility(),
  );
  return flowing.length >= people;
}

/** Runs in the page: so many pictures flow in large tiles. */
function showsLarge(people: number): boolean {
  return (
    [...document.querySelectorAll<HTMLVideoElement>('[data-large] video')].filter(({ readyState }) => readyState >= 2).length === people
  );
}

/** On, or off again. */
async function switchSigning(visitor: Visitor): Promise<void> {
  await tableScreen(visitor).settings.click();
  await tableScreen(visitor).signing.click();
  await visitor.page.keyboard.press('Escape');
  await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
}

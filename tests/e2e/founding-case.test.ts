import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from './screens/hall-screen.ts';
import { joinScreen } from './screens/join-screen.ts';
import { landingScreen } from './screens/landing-screen.ts';
import { rotationCard } from './screens/rotation-card.ts';
import { tableScreen } from './screens/table-screen.ts';

describe.skipIf(chromiumPath() === null)('the founding case from the landing page, up to the first bell', () => {
  let foyer: WholeFoyer;
  let visitor: Visitor;

  beforeAll(async () => {
    foyer = await openFoyer({ media: false });
    visitor = await foyer.visitor({ locale: 'fr' });
  });
  afterAll(() => foyer.close());

  it('one press, one name: guests arrive in the hall and sit down', async () => {
    const { page, say } = visitor;
    await page.goto('/');
    await landingScreen(visitor).tryFoundingCase.click();
    await joinScreen(visitor).name.fill('Camille');
    await joinScreen(visitor).way('listening').click();
    await page
      .getByText(new RegExp(say('hall', 'people', { count: 20 }).replace('20', '(1\\d|2\\d)')))
      .first()
      .waitFor({ timeout: 40_000 });
    await hallScreen(visitor).table(1).waitFor();
  });

  it('sits down with them, and reads what they type and keep', async () => {
    await hallScreen(visitor).seatMe.click();
    const table = tableScreen(visitor);
    await table.leave.waitFor();
    await table.lines.getByRole('listitem').first().waitFor({ timeout: 40_000 });
  });

  it('is shown the next table, and is there at the bell', async () => {
    await rotationCard(visitor).card.waitFor({ timeout: 60_000 });
    const [heading] = await rotationCard(visitor).card.getByRole('heading').allInnerTexts();
    await visitor.page.getByRole('heading', { level: 1, name: heading ?? '' }).waitFor({ timeout: 30_000 });
    await rotationCard(visitor).card.waitFor({ state: 'detached' });
    await visitor.page
      .getByText(visitor.say('participant', 'round', { round: 1, rounds: 3 }))
      .first()
      .waitFor();
    expect(visitor.watch.trouble).toEqual([]);
  });
});

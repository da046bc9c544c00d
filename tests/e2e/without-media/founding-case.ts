import { beforeAll, expect, it } from 'vitest';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { joinScreen } from '../screens/join-screen.ts';
import { landingScreen } from '../screens/landing-screen.ts';
import { rotationCard } from '../screens/rotation-card.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { one } from './one-after-another.ts';

/** The demonstration from the landing page, up to its first bell. */
export function foundingCase(foyer: () => WholeFoyer): void {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await foyer().visitor({ locale: 'fr' });
  });

  it('one press, one name: guests arrive in the hall and sit down', one, async () => {
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

  it('sits down with them, and reads what they type and keep', one, async () => {
    await hallScreen(visitor).seatMe.click();
    const table = tableScreen(visitor);
    await table.leave.waitFor();
    await table.lines.getByRole('listitem').first().waitFor({ timeout: 40_000 });
  });

  it('is shown the next table, and is there at the bell', one, async () => {
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
}

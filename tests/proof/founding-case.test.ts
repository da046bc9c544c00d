import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { afterScreen } from '../e2e/screens/after-screen.ts';
import { hallScreen } from '../e2e/screens/hall-screen.ts';
import { joinScreen, sayWhoOneIs } from '../e2e/screens/join-screen.ts';
import { landingScreen } from '../e2e/screens/landing-screen.ts';
import { rotationCard } from '../e2e/screens/rotation-card.ts';
import { tableScreen } from '../e2e/screens/table-screen.ts';

describe('the founding case from the landing page to the after page, as one curious person sees it', () => {
  let foyer: WholeFoyer;
  let visitor: Visitor;
  let began = 0;

  beforeAll(async () => {
    foyer = await openFoyer({ media: liveKitBinary !== null });
    visitor = await foyer.visitor({ as: fakePeople(['Camille'])[0]! });
  });
  afterAll(() => foyer.close());

  it('joins and sits down with guests', async () => {
    const { page } = visitor;
    began = Date.now();
    await page.goto('/');
    await landingScreen(visitor).tryFoundingCase.click();
    await sayWhoOneIs(visitor, { name: 'Camille', mode: 'full' });
    await joinScreen(visitor).way('full').click();
    await hallScreen(visitor).table(1).waitFor({ timeout: 60_000 });
    await hallScreen(visitor).seatMe.click();
    await tableScreen(visitor).leave.waitFor();
  });

  it.each([1, 2, 3])('is mixed: round %i', async (round) => {
    const { card } = rotationCard(visitor);
    await card.waitFor({ timeout: 120_000 });
    const [table] = await card.getByRole('heading').allInnerTexts();
    await card.waitFor({ state: 'detached', timeout: 60_000 });
    await visitor.page.getByRole('heading', { level: 1, name: table ?? '' }).waitFor();
    await visitor.page
      .getByText(visitor.say('participant', 'round', { round, rounds: 3 }))
      .first()
      .waitFor();
    await tableScreen(visitor).hand.click();
  });

  it('reads what the others write', async () => {
    await tableScreen(visitor).write.click();
    await tableScreen(visitor).lines.getByRole('listitem').first().waitFor();
  });

  it('lands on the after page within five minutes, and nothing went wrong', async () => {
    await afterScreen(visitor).title.waitFor({ timeout: 180_000 });
    console.log(`from the landing page to the after page: ${Math.round((Date.now() - began) / 1000)} s`);
    expect(Date.now() - began).toBeLessThan(300_000);
    expect(visitor.watch.trouble).toEqual([]);
  });
});

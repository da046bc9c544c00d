import { afterAll, beforeAll, expect, it } from 'vitest';
import type { About } from '#shared/gathering/about.ts';
import { createGathering } from '#tests/support/test-app.ts';
import type { Created, TestSocket } from '#tests/support/test-app.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { afterScreen } from '../screens/after-screen.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from '../screens/join-screen.ts';
import { rotationCard } from '../screens/rotation-card.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { one } from './one-after-another.ts';

const names = ['Amina', 'Bruno', 'Chloe', 'Dario'] as const;
type Name = (typeof names)[number];
const programme: About['programme'] = [
  { kind: 'hall', seconds: 600, topicTables: ['methods'] },
  { kind: 'mixing', rounds: 1, seconds: 30, tableSize: 2, questions: ['challenges'] },
];

/** Four people, from their arrival to the after page. */
export function wholeGathering(foyer: () => WholeFoyer): void {
  let created: Created;
  let live: TestSocket;
  const visitors = {} as Record<Name, Visitor>;

  beforeAll(async () => {
    const { organiser, ...rest } = await createGathering(foyer().base, { programme });
    created = rest;
    live = organiser.connect(created.slug, 'live');
    await live.connected();
    for (const name of names) visitors[name] = await foyer().visitor({ locale: name === 'Bruno' ? 'fr' : 'en' });
  });
  afterAll(async () => {
    live.close();
  });

  const everyone = (act: (visitor: Visitor, name: Name) => Promise<unknown>) => Promise.all(names.map((name) => act(visitors[name], name)));

  it('a banner says exactly why there is no sound, and that the tables work in writing', one, async () => {
    await everyone(async (visitor, name) => {
      const { page, say } = visitor;
      const speaks = name === 'Bruno' ? 'Anglais' : 'French';
      await comeToTheDoor(visitor, created.sharedAddress, { name, mode: 'listening', speaks });
      await joinScreen(visitor).way('listening').click();
      await page.getByText(say('gathering', 'withoutMedia.title')).waitFor();
      const banner = page.locator('div', { hasText: say('gathering', 'withoutMedia.title') }).last();
      expect(await banner.innerText()).toContain(say('gathering', 'withoutMedia.not_found'));
      expect(await banner.innerText()).toContain(say('gathering', 'withoutMedia.text'));
    });
  });

  it('what one types at a table the others read letter by letter', one, async () => {
    await live.send({ type: 'start' });
    await live.send({ type: 'hold', on: true });
    await everyone(async (visitor) => {
      await hallScreen(visitor).seatMe.click();
      await tableScreen(visitor).leave.waitFor();
    });
    const [amina, bruno] = [tableScreen(visitors.Amina), tableScreen(visitors.Bruno)];
    await amina.liveText.pressSequentially('Chez nous, ce sont les bus de nui');
    await bruno.typed('Chez nous, ce sont les bus de nui').waitFor();
    expect(await bruno.lines.innerText()).not.toContain('Chez nous');
    await amina.liveText.pressSequentially('t.');
    await visitors.Amina.page.keyboard.press('Enter');
    await bruno.lines.getByText('Chez nous, ce sont les bus de nuit.').waitFor();
    await bruno.liveText.fill('Et les associations ?');
    await visitors.Bruno.page.keyboard.press('Enter');
    await amina.lines.getByText('Et les associations ?').waitFor();
  });

  it('a card is written, and shared by somebody else', one, async () => {
    const [amina, bruno] = [tableScreen(visitors.Amina), tableScreen(visitors.Bruno)];
    await amina.openCards();
    await amina.cardText.fill('Night buses made the difference.');
    await amina.addCard.click();
    await bruno.openCards();
    const card = bruno.drawer('cards').getByRole('listitem').filter({ hasText: 'Night buses made the difference.' });
    await card.getByRole('button', { name: new RegExp(`^${visitors.Bruno.say('card', 'usToo')}`) }).click();
    await amina
      .drawer('cards')
      .getByText(visitors.Amina.say('card', 'usTooCount', { count: 1 }))
      .waitFor();
  });

  it('a round shows the next table before the bell, and seats everyone by two', one, async () => {
    await live.send({ type: 'start' });
    await everyone((visitor) => rotationCard(visitor).card.waitFor());
    const tables = await live.until(({ hall }) => hall?.clock.kind === 'round' && Object.values(hall.people).map(({ table }) => table));
    expect(new Set(tables).size).toBe(2);
    await everyone(async (visitor) => {
      const question = /^(What is hardest\?|Qu’est-ce qui est le plus dur\s\?)$/;
      await visitor.page.getByRole('paragraph').filter({ hasText: question }).waitFor();
      await rotationCard(visitor).card.waitFor({ state: 'detached' });
    });
    const mates = Object.values(live.views.hall?.people ?? {});
    const other = mates.find(({ name, table }) => name !== 'Amina' && table === mates.find((one) => one.name === 'Amina')?.table);
    await tableScreen(visitors.Amina).liveText.fill('Bonjour.');
    await visitors.Amina.page.keyboard.press('Enter');
    await tableScreen(visitors[other?.name as Name])
      .lines.getByText('Bonjour.')
      .waitFor();
  });

  it('the after page keeps what one wrote', one, async () => {
    await everyone((visitor) => afterScreen(visitor).title.waitFor({ timeout: 60_000 }));
    await visitors.Amina.page.getByText('Night buses made the difference.').waitFor();
    expect(names.flatMap((name) => visitors[name].watch.trouble)).toEqual([]);
  });
}

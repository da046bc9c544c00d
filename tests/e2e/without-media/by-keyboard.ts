import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive, createGathering } from '#tests/support/test-app.ts';
import type { Created, TestSocket } from '#tests/support/test-app.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { joinScreen } from '../screens/join-screen.ts';
import { rotationCard } from '../screens/rotation-card.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { one } from './one-after-another.ts';

/** Somebody without a pointer. */
export function byKeyboard(foyer: () => WholeFoyer): void {
  let created: Created;
  let live: TestSocket;
  let host: TestSocket;
  let visitor: Visitor;

  beforeAll(async () => {
    const { organiser, ...rest } = await createGathering(foyer().base, {
      programme: [
        { kind: 'hall', seconds: 600, topicTables: ['methods', 'polarisation'] },
        { kind: 'mixing', rounds: 1, seconds: 60, tableSize: 2, questions: ['challenges'] },
      ],
    });
    created = rest;
    live = organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'start' });
    host = (await arrive(created, 'Olive', foyer().base)).socket;
    const tables = await host.until(({ hall }) => hall !== null && Object.values(hall.tables).length === 2 && Object.values(hall.tables));
    await host.send({ type: 'sit', table: tables.find(({ theme }) => theme === 'polarisation')?.id ?? '' });
    visitor = await foyer().visitor();
  });
  afterAll(async () => {
    live.close();
    host.close();
  });

  const press = (...keys: string[]) =>
    keys.reduce<Promise<unknown>>((done, key) => done.then(() => visitor.page.keyboard.press(key)), Promise.resolve());

  /** As somebody does who sees where the focus is. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < 60; stops += 1) {
      await press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`the Tab key never comes to ${String(target)}`);
  }

  /** The screen's title has the focus, and the tab says where one is. */
  async function arrivedAt(tab: string): Promise<void> {
    await visitor.page.waitForFunction((title) => document.title.startsWith(title) && document.activeElement?.tagName === 'H1', tab);
  }

  /** What those who listen to the page hear, once it is like this. */
  async function heard(like: RegExp): Promise<string> {
    const sentence = await visitor.page.waitForFunction(
      (pattern) =>
        [...document.querySelectorAll('[data-announcer] > span')].flatMap(
          ({ textContent }) => new RegExp(pattern).exec(textContent) ?? [],
        )[0],
      like.source,
    );
    return String(await sentence.jsonValue());
  }

  it('comes in by the link', one, async () => {
    const { page, say } = visitor;
    const join = joinScreen(visitor);
    await page.goto(created.sharedAddress);
    await join.name.waitFor();
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(say('common', 'skip'));
    await tabTo(join.name);
    await page.keyboard.type('Amina');
    await tabTo(join.way('listening'));
    await press('Enter');
    await arrivedAt(say('hall', 'place'));
  });

  it('walks from table to table with the arrows, and sits down with Enter', one, async () => {
    const { page, say } = visitor;
    const hall = hallScreen(visitor);
    await tabTo(hall.table(1));
    await press('ArrowRight');
    expect(await hall.table(2).evaluate((element) => element === document.activeElement)).toBe(true);
    await press('Enter', 'Enter');
    await arrivedAt(say('participant', 'table', { number: 2 }));
    await page.getByRole('heading', { level: 1, name: 'Polarisation' }).waitFor();
  });

  it('leaves the table for the hall', one, async () => {
    await tabTo(tableScreen(visitor).leave);
    await press('Enter');
    await arrivedAt(visitor.say('hall', 'place'));
  });

  it('is seated by one key, where somebody sits', one, async () => {
    await tabTo(hallScreen(visitor).seatMe);
    await press('Enter');
    await arrivedAt(visitor.say('participant', 'table', { number: 2 }));
  });

  it('leaves the gathering after being asked once, and comes back', one, async () => {
    const { page, say } = visitor;
    await tabTo(tableScreen(visitor).leave);
    await press('Enter');
    await arrivedAt(say('hall', 'place'));
    const { leave } = hallScreen(visitor);
    await tabTo(leave);
    await press('Enter');
    const question = page.getByRole('alertdialog', { name: say('gathering', 'leave.title') });
    await question.waitFor();
    await press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await leave.evaluate((element) => element === document.activeElement)).toBe(true);
    await press('Enter');
    await tabTo(question.getByRole('button', { name: say('gathering', 'leave.yes') }));
    await press('Enter');
    await arrivedAt(say('gathering', 'left.title'));
    await tabTo(page.getByRole('button', { name: say('gathering', 'left.return') }));
    await press('Enter');
    await arrivedAt(say('hall', 'place'));
  });

  it('hears of the next table, and at the bell is there, at its title, with what was being written', one, async () => {
    const { page, say } = visitor;
    const { liveText } = tableScreen(visitor);
    await tabTo(hallScreen(visitor).seatMe);
    await press('Enter');
    await arrivedAt(say('participant', 'table', { number: 2 }));
    await live.send({ type: 'start' });
    await rotationCard(visitor).card.waitFor({ timeout: 60_000 });
    const number = /\d+/.exec(await heard(/Next table: table \d+, with Olive\./))?.[0];
    await tabTo(liveText);
    await page.keyboard.type('Then we');
    await heard(new RegExp(`Table ${number}, with Olive\\. Round 1 of 1\\.`));
    await arrivedAt(say('participant', 'table', { number }));
    expect(await liveText.inputValue()).toBe('Then we');
    expect(visitor.watch.trouble).toEqual([]);
  });
}

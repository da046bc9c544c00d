import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { giveFakeMedia } from '#tests/support/fake-media.ts';
import { fakePeople, type FakePerson } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { openOwnBrowser, type LonelyPage, type OwnBrowser } from '#tests/support/own-browser.ts';
import { installReceiver, momentsBetween, waitUntilPlayed, type Perception } from '#tests/support/perception.ts';
import { watchPages } from '#tests/support/page-watch.ts';
import { createGathering, type Created, type TestSocket } from '#tests/support/test-app.ts';
import { textsIn } from '#tests/support/texts.ts';
import { openFoyer, type Visitor, type WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from '../e2e/screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from '../e2e/screens/join-screen.ts';
import { tableScreen } from '../e2e/screens/table-screen.ts';

const names = ['Amina', 'Bruno', 'Chloe'] as const;
const people = fakePeople(names);
const amina = people[0] as FakePerson;

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(
  `a page that nobody looks at, in a browser as people start it${liveKitNote}`,
  () => {
    let foyer: WholeFoyer;
    let created: Created;
    let live: TestSocket;
    let own: OwnBrowser;
    let visitor: Visitor;
    const others: Visitor[] = [];

    beforeAll(async () => {
      foyer = await openFoyer({ media: true });
    });
    afterAll(() => foyer.close());

    beforeEach(async () => {
      const { organiser, ...rest } = await createGathering(foyer.base, {
        programme: [
          { kind: 'hall', seconds: 600, topicTables: ['methods'] },
          { kind: 'mixing', rounds: 1, seconds: 120, tableSize: 3, questions: ['challenges'] },
        ],
      });
      created = rest;
      live = organiser.connect(created.slug, 'live');
      await live.connected();
      await live.send({ type: 'start' });
      await live.send({ type: 'hold', on: true });
      own = await openOwnBrowser(chromiumPath() ?? '');
      visitor = await ownVisitor(own);
      others.length = 0;
      for (const name of ['Bruno', 'Chloe'] as const) {
        const person = people.find(({ id }) => id === name) as FakePerson;
        const other = await foyer.visitor({ as: person, among: people });
        others.push(other);
        await sitDown(other, name, 'full');
      }
    });
    afterEach(async () => {
      live.close();
      for (const { context } of others) await context.close();
      await own.close();
    });

    async function ownVisitor({ context }: OwnBrowser): Promise<Visitor> {
      await context.grantPermissions(['microphone', 'camera'], { origin: foyer.base });
      const watch = watchPages(context, foyer.base);
      await giveFakeMedia(context, amina);
      await installReceiver(
        context,
        people.filter((one) => one !== amina),
      );
      return { page: await context.newPage(), context, locale: 'en', say: textsIn('en'), watch };
    }

    async function sitDown(one: Visitor, name: string, mode: 'full' | 'listening'): Promise<void> {
      await comeToTheDoor(one, created.sharedAddress.replace(/^https?:\/\/[^/]+/, foyer.base), { name, mode });
      await joinScreen(one).way(mode).click();
      await hallScreen(one).table(1).click();
      await hallScreen(one).sit.click();
      await tableScreen(one).leave.waitFor();
    }

    /** The bell, server time; resolves when the round has begun. */
    async function ring(): Promise<number> {
      await live.send({ type: 'hold', on: false });
      await live.send({ type: 'start' });
      return live.until(({ hall }) => hall?.clock.kind === 'round' && hall.clock.startedAt, 60_000);
    }

    const now = (page: LonelyPage) => page.evaluate<Perception>('window.foyerReceiver.now()');
    const hears = (page: LonelyPage) =>
      expect.poll(async () => (await now(page)).played.heard, { timeout: 20_000 }).toEqual(['Bruno', 'Chloe']);
    const othersPerceiveAmina = () =>
      Promise.all(
        others.map((other, index) =>
          waitUntilPlayed(
            other.page,
            { heard: ['Amina', index === 0 ? 'Chloe' : 'Bruno'], seen: ['Amina', index === 0 ? 'Chloe' : 'Bruno'] },
            20_000,
          ),
        ),
      );
    const table = (page: LonelyPage) => page.evaluate<string>("document.querySelector('h1').textContent");

    it('moves at the bell while another tab is in front, and is heard there as soon as the others are', { timeout: 240_000 }, async () => {
      await sitDown(visitor, 'Amina', 'full');
      await waitUntilPlayed(visitor.page, { heard: ['Bruno', 'Chloe'], seen: ['Bruno', 'Chloe'] });
      const page = await own.letGo(/\/g\//);
      const before = await table(page);
      await page.hide();
      await expect.poll(() => page.evaluate('document.visibilityState')).toBe('hidden');
      await othersPerceiveAmina();
      const bell = await ring();
      await hears(page);
      await othersPerceiveAmina();
      expect(await page.evaluate('document.visibilityState')).toBe('hidden');
      expect(await table(page)).not.toBe(before);
      const [bruno] = others as [Visitor];
      const moments = await momentsBetween(bruno.page, bell, bell + 10_000);
      const first = moments.find(({ played }) => played.heard.includes('Amina'));
      process.stdout.write(`hidden: heard ${String((first?.at ?? NaN) - bell)} ms after the bell\n`);
      await page.wake();
      await expect.poll(() => now(page)).toMatchObject({ played: { heard: ['Bruno', 'Chloe'], seen: ['Bruno', 'Chloe'] } });
      expect(visitor.watch.trouble).toEqual([]);
    });

    it(
      'that was frozen over the bell is at the new table within seconds of coming back, with its sound, picture and clock',
      { timeout: 240_000 },
      async () => {
        await sitDown(visitor, 'Amina', 'full');
        await waitUntilPlayed(visitor.page, { heard: ['Bruno', 'Chloe'], seen: ['Bruno', 'Chloe'] });
        const page = await own.letGo(/\/g\//);
        const before = await table(page);
        await page.hide();
        await expect.poll(() => page.evaluate('document.visibilityState')).toBe('hidden');
        await page.freeze();
        await ring();
        await live.until(({ hall }) => Object.values(hall?.people ?? {}).some(({ dropped }) => dropped), 60_000);
        const back = Date.now();
        await page.wake();
        await expect
          .poll(() => now(page), { timeout: 20_000 })
          .toMatchObject({ played: { heard: ['Bruno', 'Chloe'], seen: ['Bruno', 'Chloe'] } });
        await othersPerceiveAmina();
        process.stdout.write(`frozen: heard and seen ${String(Date.now() - back)} ms after coming back\n`);
        expect(await table(page)).not.toBe(before);
        expect(Object.values(live.views.hall?.people ?? {}).filter(({ dropped }) => dropped)).toEqual([]);
      },
    );

    it('that may play no sound until it is clicked says so, and plays it at the click', { timeout: 120_000 }, async () => {
      await sitDown(visitor, 'Amina', 'listening');
      await waitUntilPlayed(visitor.page, { heard: ['Bruno', 'Chloe'], seen: ['Bruno', 'Chloe'] });
      // In a tab of its own nobody has clicked yet.
      await own.letGo(/\/g\//);
      const page = await own.open(`${foyer.base}/g/${created.slug}`);
      const says = () => page.evaluate<string>('document.body.innerText');
      const played = () =>
        page.evaluate<boolean[]>(
          "[...document.querySelectorAll('audio')].filter(({ srcObject }) => srcObject !== null).map(({ paused, muted, volume }) => !paused && !muted && volume > 0.5)",
        );
      await expect.poll(says, { timeout: 30_000 }).toContain(visitor.say('table', 'media.listen'));
      expect(await played()).toEqual([false, false]);
      await page.press(visitor.say('table', 'media.listen'));
      await expect.poll(played, { timeout: 20_000 }).toEqual([true, true]);
      await expect.poll(says).not.toContain(visitor.say('table', 'media.listen'));
    });
  },
);

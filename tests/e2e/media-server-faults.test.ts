import type { WebSocket } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { momentsBetween, waitUntilPlayed, type Moment } from '#tests/support/perception.ts';
import { createGathering, type TestSocket } from '#tests/support/test-app.ts';
import { openFoyer, type Visitor, type WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from './screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from './screens/join-screen.ts';
import { tableScreen } from './screens/table-screen.ts';

const names = ['Amina', 'Bruno', 'Chloe'] as const;
const people = fakePeople(names);
const viewport = { width: 1024, height: 700 };

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(
  `sound and picture at a table where something happens${liveKitNote}`,
  () => {
    let foyer: WholeFoyer;
    let live: TestSocket;
    /** Of Amina's page to media rooms, in the order they were made. */
    const connections: WebSocket[] = [];
    const visitors = {} as Record<(typeof names)[number], Visitor>;

    beforeAll(async () => {
      foyer = await openFoyer({ media: true });
      const { organiser, slug, sharedAddress } = await createGathering(foyer.base, {
        programme: [{ kind: 'hall', seconds: 600, topicTables: ['methods'] }],
      });
      live = organiser.connect(slug, 'live');
      await live.connected();
      await live.send({ type: 'start' });
      await Promise.all(
        people.map(async (person, index) => {
          const name = names[index] ?? names[0];
          const visitor = (visitors[name] = await foyer.visitor({ as: person, among: people, viewport }));
          if (name === 'Amina')
            visitor.page.on('websocket', (one) => {
              if (one.url().includes('/livekit/')) connections.push(one);
            });
          await comeToTheDoor(visitor, sharedAddress, { name, mode: 'full' });
          await joinScreen(visitor).way('full').click();
          await hallScreen(visitor).table(1).click();
          await hallScreen(visitor).sit.click();
          await tableScreen(visitor).leave.waitFor();
        }),
      );
    });
    afterAll(async () => {
      live.close();
      await foyer.close();
    });

    const hearEachOther = (those: readonly (typeof names)[number][]) =>
      Promise.all(
        those.map((name) => {
          const others = those.filter((other) => other !== name);
          return waitUntilPlayed(visitors[name].page, { heard: others, seen: others }, 45_000);
        }),
      );

    it('D5 one is removed: gone within a second, while the others change their media room and go on hearing and seeing each other', async () => {
      await hearEachOther(names);
      const { page } = visitors.Amina;
      const chloe = Object.values(live.views.hall?.people ?? {}).find(({ name }) => name === 'Chloe')?.id ?? '';
      // On a busy machine the connection made before the table was not ready in time, and another one took its place.
      const before = connections.length;
      const isLeft = connections.at(-1)?.waitForEvent('close');
      const from = Date.now();
      await live.send({ type: 'remove_person', person: chloe });
      await waitUntilPlayed(page, { heard: ['Bruno'], seen: ['Bruno'] });
      await isLeft;
      expect(connections).toHaveLength(before + 1);
      const moments = await momentsBetween(page, from, Date.now());
      expect(longestWithout(moments, ({ played }) => played.heard.includes('Bruno'))).toBeLessThan(1_000);
      expect(longestWithout(moments, ({ played }) => played.seen.includes('Bruno'))).toBeLessThan(1_000);
      const ofChloe = moments.filter(({ played }) => played.heard.includes('Chloe') || played.seen.includes('Chloe'));
      expect((ofChloe.at(-1)?.at ?? from) - from).toBeLessThan(1_000);
      await hearEachOther(['Amina', 'Bruno']);
    });

    it('what one types beside sound and picture is read letter by letter; of a long line the last letters are in sight', async () => {
      const { page, say } = visitors.Bruno;
      await tableScreen(visitors.Amina).write.click();
      const line =
        'Chez nous les bus de nuit ont tout changé, et ce sont les associations qui les avaient demandés dès le début, il y a cinq ans';
      await tableScreen(visitors.Amina).liveText.pressSequentially(line);
      const lane = page.getByRole('region', { name: say('table', 'liveText.label') });
      await lane.getByText(line, { exact: true }).waitFor();
      expect(await lane.getByText(line, { exact: true }).evaluate(endIsInSight)).toBe(true);
      expect(await lane.getByRole('log').innerText()).not.toContain('Chez nous');
      await visitors.Amina.page.keyboard.press('Enter');
      await lane.getByRole('log').filter({ hasText: line }).waitFor({ state: 'attached' });
      await visitors.Amina.page.keyboard.press('Escape');
    });

    it('the media server dies: the table goes on in writing, and hears and sees again by itself', async () => {
      const trouble = () => names.flatMap((name) => visitors[name].watch.trouble);
      expect(trouble()).toEqual([]);
      const amina = tableScreen(visitors.Amina);
      const returns = foyer.killMediaServer();
      await amina.liveText.focus();
      await visitors.Amina.page.keyboard.type('Still ');
      const returned = await returns;
      // What one types goes on where it was, although the stage around it has changed.
      await visitors.Amina.page.keyboard.type('here');
      await visitors.Amina.page.keyboard.press('Enter');
      await visitors.Bruno.page.getByText('Still here', { exact: true }).waitFor();
      await hearEachOther(['Amina', 'Bruno']);
      expect(Date.now() - returned).toBeLessThan(10_000);
      await visitors.Amina.page.getByText(visitors.Amina.say('gathering', 'withoutMedia.title')).waitFor({ state: 'detached' });
      expect(await amina.leave.isVisible()).toBe(true);
      // A page may have asked the media server once more in the instant of its death, of which browsers tell by themselves.
      expect(trouble().filter((one) => !one.includes('/livekit/'))).toEqual([]);
    });

    it('who alone cannot reach the media server goes on in writing, and hears and sees again when they try again', async () => {
      const { page, say } = visitors.Amina;
      const [way, tries] = [{ isShut: true }, { count: 0 }];
      await page.routeWebSocket(/\/livekit\//, (one) => {
        tries.count += 1;
        if (way.isShut) void one.close();
        else one.connectToServer();
      });
      // By itself it tries again as late as it ever does.
      await page.addInitScript(() => (Math.random = () => 0.999));
      await page.reload();
      const again = page.getByRole('button', { name: say('table', 'media.retry') });
      await tableScreen(visitors.Amina).liveText.pressSequentially('Nothing heard');
      await visitors.Bruno.page.getByText('Nothing heard', { exact: true }).waitFor();
      await again.waitFor();
      way.isShut = false;
      const atClick = tries.count;
      await again.click();
      await expect.poll(() => tries.count, { interval: 20, timeout: 2_000 }).toBeGreaterThan(atClick);
      await hearEachOther(['Amina', 'Bruno']);
    });
  },
);

/** Runs in the page: whether the last letters of a line can be seen. */
function endIsInSight(line: Element): boolean {
  const { right, top, height } = line.getBoundingClientRect();
  const there = document.elementFromPoint(right - 4, top + height / 2);
  return there !== null && line.contains(there);
}

/** Milliseconds of the longest time without a look at which it was so. */
function longestWithout(moments: readonly Moment[], isSo: (moment: Moment) => boolean): number {
  let longest = 0;
  let since = moments[0]?.at ?? 0;
  for (const moment of moments) {
    longest = Math.max(longest, moment.at - since);
    if (isSo(moment)) since = moment.at;
  }
  return longest;
}

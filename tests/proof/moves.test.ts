import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { holdingsOf, type Holdings } from '#tests/support/page-holdings.ts';
import { createGathering, type TestSocket } from '#tests/support/test-app.ts';
import { openFoyer, type Visitor, type WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from '../e2e/screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from '../e2e/screens/join-screen.ts';
import { tableScreen } from '../e2e/screens/table-screen.ts';

const moves = Number(process.env['FOYER_MOVES'] ?? '60');
/** Until then code is loaded and caches fill. */
const settledAfter = 20;
const people = fakePeople(['Amina', 'Bruno', 'Chloe']);
/** Who sits where, and stays. */
const hosts = [
  [1, 'Bruno'],
  [2, 'Chloe'],
] as const;

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(
  `${moves} moves between two tables, by the product’s own page${liveKitNote}`,
  () => {
    let foyer: WholeFoyer;
    let live: TestSocket;
    let amina: Visitor;
    const held: Holdings[] = [];

    const come = (name: string) => foyer.visitor({ as: people.find(({ id }) => id === name)! });

    async function sitDown(visitor: Visitor, table: number): Promise<void> {
      await hallScreen(visitor).table(table).click();
      await hallScreen(visitor).sit.click();
      await tableScreen(visitor).leave.waitFor();
    }
    const seen = (visitor: Visitor, name: string) =>
      tableScreen(visitor)
        .tile(name)
        .evaluate(
          (tile) =>
            new Promise<void>((resolve) => {
              const look = () => {
                const video = tile.querySelector('video');
                if (video !== null && video.videoWidth > 0 && !video.paused) resolve();
                else setTimeout(look, 50);
              };
              look();
            }),
        );

    beforeAll(async () => {
      foyer = await openFoyer({ media: true });
      const { organiser, slug, sharedAddress } = await createGathering(foyer.base, {
        programme: [{ kind: 'hall', seconds: 3600, topicTables: ['methods', 'polarisation'] }],
      });
      live = organiser.connect(slug, 'live');
      await live.connected();
      await live.send({ type: 'start' });
      for (const [table, name] of [...hosts, [0, 'Amina'] as const]) {
        const visitor = await come(name);
        await comeToTheDoor(visitor, sharedAddress, { name, mode: 'full' });
        await joinScreen(visitor).way('full').click();
        if (table !== 0) await sitDown(visitor, table);
        else amina = visitor;
      }
    });
    afterAll(async () => {
      console.table(Object.fromEntries(held.map((one, index) => [(index + 1) * settledAfter, rounded(one)])));
      live.close();
      await foyer.close();
    });

    it('leave nothing behind', { timeout: 60_000 + moves * 15_000 }, async () => {
      for (let count = 1; count <= moves; count++) {
        const [table, host] = hosts[count % 2]!;
        await sitDown(amina, table);
        await seen(amina, host);
        await tableScreen(amina).leave.click();
        await hallScreen(amina).table(table).waitFor();
        if (count % settledAfter === 0) held.push(await holdingsOf(amina.page));
      }
      const [first, last] = [held[0]!, held.at(-1)!];
      // The one left last may not be collected yet.
      expect(last.peerConnections).toBeLessThanOrEqual(2);
      expect(last.audioContexts).toBeLessThanOrEqual(first.audioContexts);
      expect(last.mediaElements).toBeLessThanOrEqual(first.mediaElements);
      expect(last.listeners).toBeLessThanOrEqual(first.listeners + 10);
      expect(last.nodes).toBeLessThanOrEqual(first.nodes + 40);
      expect(last.heapMb).toBeLessThanOrEqual(first.heapMb + 2);
    });
  },
);

const rounded = (one: Holdings) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, Math.round(value * 10) / 10]));

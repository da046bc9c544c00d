import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeUdpPort } from '#server/adapters/livekit/free-ports.ts';
import { chromiumPath, launchChromium } from '#tests/support/chromium.ts';
import { startEmbeddedLiveKit, type EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { giveFakeMedia } from '#tests/support/fake-media.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { installReceiver, waitUntilPlayed } from '#tests/support/perception.ts';
import { startDelayingRelay, type DelayingRelay } from '#tests/support/rotation/delaying-relay.ts';
import { sendMediaThrough } from '#tests/support/rotation/media-through-relay.ts';
import { serveBuiltPage, type ServedPage } from '#tests/support/serve-built-page.ts';
import type { PageMediaWindow } from '../e2e/media-page/page-media.ts';

const people = fakePeople(['amina', 'bruno']);
const table = 'weak-line';
/** Of the packets each way, on the line of one of the two. */
const heavyLoss = 0.4;

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(
  `a line that loses packets, through a real media server${liveKitNote}`,
  () => {
    let livekit: EmbeddedLiveKit;
    let site: ServedPage;
    let browser: Browser;
    let relay: DelayingRelay;
    const pages = {} as Record<'amina' | 'bruno', Page>;
    const began = Date.now();
    const since = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;

    beforeAll(async () => {
      const udpPort = await freeUdpPort('127.0.0.1');
      livekit = await startEmbeddedLiveKit({ mediaIp: null, udpPort, tcpPort: null });
      const signalling = livekit.supervisor.address.url;
      relay = await startDelayingRelay({ tcpPort: Number(signalling.port), udpPort }, 20);
      site = await serveBuiltPage(fileURLToPath(new URL('../e2e/media-page', import.meta.url)));
      browser = await launchChromium(chromiumPath() ?? '');
      await livekit.media.openMediaRoom(table, 4);
      for (const person of people) {
        const context = await browser.newContext();
        await giveFakeMedia(context, person, {}, 20);
        await installReceiver(
          context,
          people.filter((one) => one !== person),
        );
        const weak = person.id === 'bruno';
        if (weak) await sendMediaThrough(context, { offered: udpPort, instead: relay.udpPort });
        const page = (pages[person.id as 'amina' | 'bruno'] = await context.newPage());
        await page.goto(site.url);
        const { token, expiresAt } = await livekit.media.ticket({ mediaRoom: table, identity: person.id, mayPublish: true });
        const url = weak ? `ws://127.0.0.1:${relay.tcpPort}` : signalling.href;
        const at = { interprets: null, startsSilent: false, opensAt: null, warmFrom: null, warmUntil: null };
        await page.evaluate(
          async (ticket) => {
            const { session } = (window as PageMediaWindow).foyerMedia!;
            await session.unlock();
            await session.capture.ask(['microphone', 'camera']);
            session.enter(ticket);
          },
          { purpose: 'current' as const, table, mediaRoom: table, url, token, expiresAt, mayPublish: true, ...at },
        );
      }
    });
    afterAll(async () => {
      await browser.close();
      await Promise.all([livekit.end(), site.end(), relay.close()]);
    });

    const lineIs = (pictures: string) =>
      pages.bruno.waitForFunction(
        (wanted) => (window as PageMediaWindow).foyerMedia!.session.store.getState().line.pictures === wanted,
        pictures,
        { timeout: 90_000, polling: 100 },
      );

    it('is told from a good one: pictures shrink, then both ways only the sound is left, and what was good comes back when asked for', async () => {
      await waitUntilPlayed(pages.bruno, { heard: ['amina'], seen: ['amina'] }, 30_000);
      await waitUntilPlayed(pages.amina, { heard: ['bruno'], seen: ['bruno'] }, 30_000);
      const told: string[] = [];
      relay.lose(heavyLoss);
      told.push(`loss ${since()}`);
      await lineIs('small');
      told.push(`small ${since()}`);
      await lineIs('none');
      told.push(`none ${since()}`);
      // Neither sees the other any more, and nobody's camera was switched off by them.
      const seen = (page: Page) =>
        page.evaluate(() =>
          Object.values((window as PageMediaWindow).foyerMedia!.session.store.getState().peers).some(({ hasVideo }) => hasVideo),
        );
      expect(await seen(pages.bruno)).toBe(false);
      await pages.amina.waitForFunction(
        () => !Object.values((window as PageMediaWindow).foyerMedia!.session.store.getState().peers).some(({ hasVideo }) => hasVideo),
        undefined,
        { timeout: 30_000, polling: 100 },
      );
      expect(await pages.bruno.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.store.getState().local.cameraOn)).toBe(true);
      // The sound comes through, both ways, while the packets are still lost.
      await waitUntilPlayed(pages.amina, { heard: ['bruno'], seen: [] }, 30_000);
      await waitUntilPlayed(pages.bruno, { heard: ['amina'], seen: [] }, 30_000);
      told.push(`sound under loss ${since()}`);
      relay.lose(0);
      await waitUntilPlayed(pages.amina, { heard: ['bruno'], seen: [] }, 30_000);
      await waitUntilPlayed(pages.bruno, { heard: ['amina'], seen: [] }, 30_000);
      await pages.bruno.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setSoundOnly(false));
      await waitUntilPlayed(pages.bruno, { heard: ['amina'], seen: ['amina'] }, 60_000);
      await waitUntilPlayed(pages.amina, { heard: ['bruno'], seen: ['bruno'] }, 60_000);
      await lineIs('all');
      told.push(`all ${since()}`);
      process.stdout.write(`${told.join(', ')}\n`);
    });
  },
);

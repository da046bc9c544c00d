import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { chromiumPath, launchChromium } from '#tests/support/chromium.ts';
import { startEmbeddedLiveKit, type EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { giveFakeMedia } from '#tests/support/fake-media.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { holdingsOf, type Holdings } from '#tests/support/page-holdings.ts';
import { serveBuiltPage, type ServedPage } from '#tests/support/serve-built-page.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { usageOf } from '#tests/support/process-usage.ts';
import type { PageMediaWindow } from './media-page/page-media.ts';

/** `npm run prove:soak` does a hundred. */
const rotations = Number(process.env['FOYER_ROTATIONS'] ?? '8');
/** Until then code is loaded and caches fill; the media server's own heap needs twice as many to find its size. */
const settledAfter = Math.min(20, Math.ceil(rotations / 2));
/** Milliseconds from the ticket to the bell. */
const leadTime = 1_500;
const people = fakePeople(['ana', 'bo']);

interface Held extends Holdings {
  readonly serverMb: number;
}

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(`${rotations} rotations in one page${liveKitNote}`, () => {
  let livekit: EmbeddedLiveKit;
  let site: ServedPage;
  let browser: Browser;
  const pages = new Map<string, Page>();
  const held: Held[] = [];

  beforeAll(async () => {
    livekit = await startEmbeddedLiveKit();
    site = await serveBuiltPage(join(import.meta.dirname, 'media-page'));
    browser = await launchChromium(chromiumPath()!);
    for (const person of people) {
      const context = await browser.newContext();
      await giveFakeMedia(context, person, {}, 10);
      const page = await context.newPage();
      await page.goto(site.url);
      await page.evaluate(async () => {
        const { session } = (window as PageMediaWindow).foyerMedia!;
        await session.unlock();
        await session.capture.ask(['microphone', 'camera']);
      });
      pages.set(person.id, page);
    }
  });
  afterAll(async () => {
    console.table(Object.fromEntries(held.map((one, index) => [(index + 1) * settledAfter, rounded(one)])));
    await browser.close();
    await site.end();
    await livekit.end();
  });

  async function ticketTo(mediaRoom: string, identity: string, bell: number): Promise<Ticket> {
    const { token, expiresAt } = await livekit.media.ticket({ mediaRoom, identity, mayPublish: true });
    const url = livekit.supervisor.address.url.href;
    const window = { opensAt: bell, warmFrom: Date.now(), warmUntil: Date.now() + 500 };
    return {
      purpose: 'next',
      table: mediaRoom,
      mediaRoom,
      url,
      token,
      expiresAt,
      mayPublish: true,
      interprets: null,
      startsSilent: false,
      ...window,
    };
  }

  /** Everyone changes to a new media room at one bell, and sees the other there. */
  async function rotate(mediaRoom: string): Promise<void> {
    await livekit.media.openMediaRoom(mediaRoom, 8);
    const bell = Date.now() + leadTime;
    for (const [id, page] of pages) {
      await page.evaluate((given) => (window as PageMediaWindow).foyerMedia!.session.prepare(given), await ticketTo(mediaRoom, id, bell));
    }
    for (const page of pages.values()) {
      await page.waitForFunction((name) => {
        const { stage, peers } = (window as PageMediaWindow).foyerMedia!.session.store.getState();
        return stage?.mediaRoom === name && Object.values(peers).some(({ hasVideo, hasAudio }) => hasVideo && hasAudio);
      }, mediaRoom);
    }
  }

  async function takeStock(): Promise<Held> {
    const page = pages.get('ana')!;
    // The table left last is given up a moment after the bell.
    await page.waitForFunction(() => document.querySelectorAll('video').length <= 2);
    return { ...(await holdingsOf(page)), serverMb: usageOf(livekit.supervisor.pid()!).memoryMb };
  }

  it('grow neither the page nor the media server', async () => {
    let former: string | null = null;
    for (let count = 1; count <= rotations; count++) {
      const mediaRoom = `soak-${process.pid}-${count}`;
      await rotate(mediaRoom);
      if (former !== null) await livekit.media.closeMediaRoom(former);
      former = mediaRoom;
      if (count % settledAfter === 0) held.push(await takeStock());
    }
    const [first, last] = [held[0]!, held.at(-1)!];
    expect(last.peerConnections).toBeLessThanOrEqual(first.peerConnections);
    expect(last.audioContexts).toBeLessThanOrEqual(first.audioContexts);
    expect(last.mediaElements).toBeLessThanOrEqual(first.mediaElements);
    expect(last.listeners).toBeLessThanOrEqual(first.listeners + 10);
    expect(last.nodes).toBeLessThanOrEqual(first.nodes + 20);
    expect(last.heapMb).toBeLessThanOrEqual(first.heapMb + 2);
    const settledServer = held.length > 2 ? held[1]! : first;
    expect(last.serverMb).toBeLessThanOrEqual(settledServer.serverMb * 1.25);
  });
});

const rounded = (one: Held) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, Math.round(value * 10) / 10]));

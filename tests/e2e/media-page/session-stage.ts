import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { startEmbeddedLiveKit, type EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { giveFakeMedia, type FakeDevices } from '#tests/support/fake-media.ts';
import type { FakePerson } from '#tests/support/fake-person.ts';
import { installReceiver } from '#tests/support/perception.ts';
import { watchSending } from '#tests/support/sent-media.ts';
import { serveBuiltPage } from '#tests/support/serve-built-page.ts';
import type { PageMediaWindow } from './page-media.ts';

/** A media server, and pages that have the media session alone: what the server of Foyer says, the test says. */
export interface SessionStage {
  readonly livekit: EmbeddedLiveKit;
  /** Its media room's name. */
  openTable(): Promise<string>;
  ticketFor(person: string, mediaRoom: string, change?: Partial<Ticket>): Promise<Ticket>;
  /** `devices` null: Chromium's own. */
  arrive(id: string, sources?: readonly ('microphone' | 'camera')[], devices?: FakeDevices | null): Promise<Page>;
  close(): Promise<void>;
}

export async function openSessionStage(chromium: string, people: readonly FakePerson[]): Promise<SessionStage> {
  const [livekit, site, browser] = await Promise.all([
    startEmbeddedLiveKit(),
    serveBuiltPage(fileURLToPath(new URL('.', import.meta.url))),
    launchChromium(chromium, ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream=fps=30']),
  ]);
  let mediaRooms = 0;
  return {
    livekit,
    async openTable() {
      mediaRooms += 1;
      const name = `table-${mediaRooms}`;
      await livekit.media.openMediaRoom(name, 8);
      return name;
    },
    async ticketFor(person, mediaRoom, change = {}) {
      const mayPublish = change.mayPublish ?? true;
      const waits = change.purpose === 'approach';
      const { token, expiresAt } = await livekit.media.ticket({ mediaRoom, identity: person, mayPublish, waits });
      const url = livekit.supervisor.address.url.href;
      const place = { purpose: 'current', table: mediaRoom, mediaRoom, interprets: null, startsSilent: false } as const;
      return { ...place, url, token, expiresAt, mayPublish, opensAt: null, warmFrom: null, warmUntil: null, ...change };
    },
    async arrive(id, sources = ['microphone', 'camera'], devices = {}) {
      const context = await browser.newContext();
      const person = people.find((one) => one.id === id)!;
      if (devices !== null) await giveFakeMedia(context, person, devices);
      await watchSending(context);
      await installReceiver(
        context,
        people.filter((one) => one !== person),
      );
      const page = await context.newPage();
      await page.goto(site.url);
      await page.evaluate(async (asked) => {
        const { session } = (window as PageMediaWindow).foyerMedia!;
        await session.unlock();
        if (asked.length > 0) await session.capture.ask(asked);
      }, sources);
      return page;
    },
    async close() {
      await browser.close();
      await Promise.all([livekit.end(), site.end()]);
    },
  };
}

export const enter = (page: Page, ticket: Ticket) =>
  page.evaluate((given) => {
    (window as PageMediaWindow).foyerMedia!.session.enter(given);
  }, ticket);

export const prepare = (page: Page, ticket: Ticket) =>
  page.evaluate((given) => {
    (window as PageMediaWindow).foyerMedia!.session.prepare(given);
  }, ticket);

export const waitForState = (page: Page, state: string) => page.locator(`main[data-state=${state}]`).waitFor({ state: 'attached' });

export const waitFor = (page: Page, time: number) => page.waitForFunction((due) => Date.now() > due, time, { polling: 50 });

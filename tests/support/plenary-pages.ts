import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { mediaRoomsOf } from '#shared/gathering/react.ts';
import { admissionsOf } from '#shared/gathering/view/tickets.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { startEmbeddedLiveKit, type EmbeddedLiveKit } from './embedded-livekit.ts';
import { giveFakeDisplay } from './fake-display.ts';
import { giveFakeMedia } from './fake-media.ts';
import type { FakePerson } from './fake-person.ts';
import type { Story } from './gathering-spec.ts';
import { installReceiver } from './perception.ts';
import { serveBuiltPage } from './serve-built-page.ts';
import type { PageMediaWindow } from '../e2e/media-page/page-media.ts';

/** People with real media in a plenary that the test's own story tells: what it comes to is signed and carried to their pages. */
export interface PlenaryPages {
  readonly livekit: EmbeddedLiveKit;
  /** Where somebody hears and sees. */
  at(name: string): Page;
  /** Makes the media rooms that the story wants. */
  openMediaRooms(story: Story): Promise<void>;
  /** What the server gives somebody for where the story has them now; `change` makes a modified client of theirs. */
  follow(story: Story, name: string, change?: Partial<Ticket>): Promise<void>;
  microphone(name: string, on: boolean): Promise<void>;
  end(): Promise<void>;
}

interface Guests {
  /** With camera and microphone, known by tone and colour. */
  readonly speakers: readonly FakePerson[];
  /** They have no devices. */
  readonly audience?: readonly string[];
}

export async function openPlenaryPages({ speakers, audience = [] }: Guests): Promise<PlenaryPages> {
  const [livekit, site, browser] = await Promise.all([
    startEmbeddedLiveKit(),
    serveBuiltPage(fileURLToPath(new URL('../e2e/media-page', import.meta.url))),
    launchChromium(chromiumPath() ?? ''),
  ]);
  const pages = new Map<string, Page>();

  const newPage = async (as: FakePerson | null) => {
    const context = await browser.newContext({ permissions: ['microphone', 'camera'] });
    if (as !== null) await giveFakeMedia(context, as);
    if (as !== null) await giveFakeDisplay(context, '#20b428');
    await installReceiver(
      context,
      speakers.filter((one) => one !== as),
      as === null ? 60 : 30,
    );
    const page = await context.newPage();
    await page.goto(site.url);
    return page;
  };
  const unlock = (page: Page, sources: readonly ('microphone' | 'camera')[]) =>
    page.evaluate(async (asked) => {
      const { session } = (window as PageMediaWindow).foyerMedia!;
      await session.unlock();
      if (asked.length > 0) await session.capture.ask(asked);
    }, sources);

  await Promise.all(
    speakers.map(async (person) => {
      const page = await newPage(person);
      await unlock(page, ['microphone', 'camera']);
      pages.set(person.id, page);
    }),
  );
  for (const name of audience) {
    pages.set(name, await newPage(null));
    await unlock(pages.get(name)!, []);
  }

  const at = (name: string): Page => pages.get(name)!;
  return {
    livekit,
    at,
    async openMediaRooms(story) {
      for (const [mediaRoom, most] of mediaRoomsOf(story.open)) await livekit.media.openMediaRoom(mediaRoom, most);
    },
    async follow(story, name, change = {}) {
      const tickets = await Promise.all(
        admissionsOf(story.open, name).map(async ({ hidden, ...place }): Promise<Ticket> => {
          const { mediaRoom, mayPublish, interprets } = place;
          const given = await livekit.media.ticket({ mediaRoom, identity: name, mayPublish, hidden, soundOnly: interprets !== null });
          return { ...place, ...given, url: livekit.supervisor.address.url.href, ...change };
        }),
      );
      await at(name).evaluate((given) => (window as PageMediaWindow).foyerMedia!.session.follow(given), tickets);
    },
    microphone: (name, on) => at(name).evaluate((wanted) => (window as PageMediaWindow).foyerMedia!.session.setMicrophone(wanted), on),
    async end() {
      await browser.close();
      await Promise.all([livekit.end(), site.end()]);
    },
  };
}

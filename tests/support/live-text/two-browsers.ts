import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { translate } from '#client/i18n/translate.ts';
import type { TextNode } from '#client/i18n/translate.ts';
import { launchChromium } from '../chromium.ts';
import { giveFakeMedia } from '../fake-media.ts';
import { fakePeople } from '../fake-person.ts';
import { liveKitBinary } from '../livekit-binary.ts';
import { watchPages } from '../page-watch.ts';
import { startServerProcess } from '../server-process.ts';
import { createGathering } from '../test-app.ts';
import type { Say } from '../texts.ts';
import type { Visitor } from '../whole-foyer.ts';
import { hallScreen } from '../../e2e/screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from '../../e2e/screens/join-screen.ts';
import { tableScreen } from '../../e2e/screens/table-screen.ts';

/** Two people at one table, each in a browser of their own. */
export interface TwoBrowsers {
  readonly visitors: readonly [Visitor, Visitor];
  close(): Promise<void>;
}

/** With sound and picture through a real media server, or without any. Needs a built client; runs outside of vitest, too. */
export async function openTwoBrowsers(chromium: string, { media }: { readonly media: boolean }): Promise<TwoBrowsers> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-two-'));
  const environment: Record<string, string> = media ? { FOYER_LIVEKIT_BIN: liveKitBinary ?? '' } : {};
  const [server, ...browsers] = await Promise.all([
    startServerProcess(dataFolder, environment),
    launchChromium(chromium),
    launchChromium(chromium),
  ]);
  const { organiser, slug, sharedAddress } = await createGathering(server.base, {
    programme: [{ kind: 'hall', seconds: 3600, topicTables: ['methods'] }],
  });
  const live = organiser.connect(slug, 'live');
  await live.connected();
  await live.send({ type: 'start' });
  live.close();

  const [amina, bruno] = fakePeople(['Amina', 'Bruno']);
  async function sitDown(browser: Browser, person: typeof amina): Promise<Visitor> {
    const permissions = ['microphone', 'camera'];
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, permissions });
    if (media && person !== undefined) await giveFakeMedia(context, person);
    const visitor: Visitor = {
      context,
      page: await context.newPage(),
      locale: 'en',
      say: sayInEnglish,
      watch: watchPages(context, server.base),
    };
    const mode = media ? 'full' : 'listening';
    await comeToTheDoor(visitor, sharedAddress, { name: person?.id ?? '', mode });
    await joinScreen(visitor).way(mode).click();
    await hallScreen(visitor).table(1).click();
    await hallScreen(visitor).sit.click();
    await tableScreen(visitor).leave.waitFor();
    return visitor;
  }

  return {
    visitors: await Promise.all([sitDown(browsers[0], amina), sitDown(browsers[1], bruno)]),
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Straight from the JSON files: the catalogues themselves are put together by a bundler. */
const sayInEnglish: Say = (area, key, blanks) => {
  const file = new URL(`../../../client/i18n/en/${area}.json`, import.meta.url);
  const text = translate(JSON.parse(readFileSync(file, 'utf8')) as TextNode, key, 'en', blanks);
  if (text === undefined) throw new Error(`no text ${area}.${key}`);
  return text;
};

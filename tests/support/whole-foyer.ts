import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import type { Locale } from '#client/i18n/locales.ts';
import { chromiumPath, launchChromium } from '#tests/support/chromium.ts';
import { giveFakeMedia } from '#tests/support/fake-media.ts';
import type { FakeDevices } from '#tests/support/fake-media.ts';
import type { FakePerson } from '#tests/support/fake-person.ts';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';
import { watchPages } from '#tests/support/page-watch.ts';
import type { PageWatch } from '#tests/support/page-watch.ts';
import { installReceiver } from '#tests/support/perception.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { textsIn } from '#tests/support/texts.ts';
import type { Say } from '#tests/support/texts.ts';

/** Somebody in a browser of their own. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly locale: Locale;
  /** What their pages say. */
  readonly say: Say;
  readonly watch: PageWatch;
}

export interface VisitorOptions {
  readonly locale?: Locale;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** Whose tone and colour their devices give; without it they have the browser's own. */
  readonly as?: FakePerson;
  /** Everyone they may hear and see. */
  readonly among?: readonly FakePerson[];
  readonly devices?: FakeDevices;
  /** So many milliseconds between two looks at whom they hear and see. */
  readonly every?: number;
}

/** The whole server as people start it, on data of its own, and a Chromium in which people come. */
export interface WholeFoyer {
  readonly base: string;
  readonly browser: Browser;
  visitor(options?: VisitorOptions): Promise<Visitor>;
  /** As a power cut does; then started again on the same data and port. */
  crashAndRestart(): Promise<void>;
  /** Kills the embedded media server, which Foyer then starts again. Resolves once it has, with the time (ms since the epoch). */
  killMediaServer(): Promise<number>;
  /** Where everything that lasts lies. */
  readonly dataFolder: string;
  /** What the server has written to its log, by all its lives. */
  logged(): string;
  close(): Promise<void>;
}

interface FoyerOptions {
  /** With the embedded media server, or without any. */
  readonly media: boolean;
  /** Media over TCP too, at this port. */
  readonly mediaTcpPort?: number;
  /** Media at this address of ours in place of loopback. */
  readonly mediaIp?: string;
  /** More arguments for Chromium. */
  readonly chromium?: readonly string[];
  /** More of the server's environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

export async function openFoyer({
  media,
  mediaTcpPort,
  mediaIp,
  chromium = [],
  environment: more = {},
}: FoyerOptions): Promise<WholeFoyer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-whole-'));
  const environment: Record<string, string> = {
    ...more,
    ...(media ? { FOYER_LIVEKIT_BIN: liveKitBinary ?? '' } : {}),
    ...(mediaTcpPort === undefined ? {} : { FOYER_MEDIA_TCP_PORT: String(mediaTcpPort) }),
    ...(mediaIp === undefined ? {} : { FOYER_MEDIA_IP: mediaIp }),
  };
  const path = chromiumPath();
  if (path === null) throw new Error('There is no Chromium.');
  const [first, browser] = await Promise.all([startServerProcess(dataFolder, environment), launchChromium(path, chromium)]);
  let server = first;
  let before = '';
  const { base } = server;

  return {
    base,
    browser,
    dataFolder,
    logged: () => before + server.logged(),
    async visitor({ locale = 'en', viewport = { width: 1280, height: 800 }, theme = 'light', as, among = [], devices = {}, every } = {}) {
      const context = await browser.newContext({
        baseURL: base,
        locale: browserLocale(locale),
        timezoneId: 'Europe/Paris',
        colorScheme: theme,
        viewport,
        permissions: ['microphone', 'camera'],
      });
      const watch = watchPages(context, base);
      if (as !== undefined) {
        await giveFakeMedia(context, as, devices);
        const others = among.filter(({ id }) => id !== as.id);
        // A receiver keeps hold of every voice it ever heard.
        if (others.length > 0) await installReceiver(context, others, every);
      }
      return { page: await context.newPage(), context, locale, say: textsIn(locale), watch };
    },
    async crashAndRestart() {
      await server.killHard();
      before += server.logged();
      server = await startServerProcess(dataFolder, { ...environment, FOYER_PORT: new URL(base).port });
    },
    async killMediaServer() {
      const note = join(dataFolder, 'run', 'livekit.json');
      const pid = () => z.object({ pid: z.int() }).parse(JSON.parse(readFileSync(note, 'utf8'))).pid;
      const killed = pid();
      process.kill(killed, 'SIGKILL');
      while (pid() === killed) await pause(20);
      return Date.now();
    },
    async close() {
      await browser.close();
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** As browsers are sold: a language with a region. */
function browserLocale(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : `${locale}-${new Intl.Locale(locale).maximize().region ?? ''}`;
}

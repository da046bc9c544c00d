import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { pino } from 'pino';
import { z } from 'zod';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { openMediaServer } from '#server/adapters/livekit/open-media-server.ts';
import { startTestApp } from '#tests/support/test-app.ts';
import { projectFolder } from '../launch/places.mjs';
import { run } from '../launch/run.mjs';
import { gatherCrowd } from '../server/crowd.ts';
import { cookieOf, furnishFolder } from '../server/house.ts';

/** What Lighthouse says of a page; times in ms, the score of accessibility from 0 to 100. */
export interface FirstView {
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly accessibility: number;
  /** How fast the machine was just then, by Lighthouse's own measure: below a thousand it was busy or is slow. */
  readonly machine: number;
}

const audit = z.object({ numericValue: z.number() });
const report = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.object({ accessibility: z.object({ score: z.number() }) }),
  audits: z.object({
    'largest-contentful-paint': audit,
    'total-blocking-time': audit,
    'cumulative-layout-shift': audit,
  }),
});

/** A dozen tables with five people each, one place free for who comes. */
const people = { perTable: 5, seated: 5, besides: 1 };
const screens = ['join', 'hall'] as const;

/** The join screen and the hall as a phone on slow 4G opens them, in Lighthouse's own mobile setting, so many times each. */
export async function firstViews(
  browserPath: string,
  lighthouse: string,
  times: number,
): Promise<Readonly<Record<(typeof screens)[number], readonly FirstView[]>>> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-first-'));
  const house = await furnishFolder(join(folder, 'data'), 12 * people.perTable, people);
  const log = pino({ level: 'silent' });
  const { media } = await openMediaServer({ kind: 'none', detail: 'not measured' }, log);
  const app = await startTestApp({ FOYER_DATA: join(folder, 'data') }, { media }, log, projectFolder);
  const crowd = gatherCrowd({ ...house, guests: house.guests.slice(0, -1) }, app.app.port);
  await crowd.connect();
  const port = await freeTcpPort('127.0.0.1');
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-background-networking', `--remote-debugging-port=${port}`],
  });
  const reports = join(projectFolder, 'reports');
  mkdirSync(reports, { recursive: true });
  const page = context.pages()[0] ?? (await context.newPage());
  const devTools = await context.newCDPSession(page);
  const look = async (name: string): Promise<FirstView> => {
    // Who comes for the first time has nothing of it; the session of who is in stays.
    await devTools.send('Network.clearBrowserCache');
    const address = `${app.base}/g/${house.slug}`;
    const base = join(reports, `lighthouse-${name}`);
    const how = ['--output=json', '--output=html', '--only-categories=performance,accessibility', '--disable-storage-reset', '--quiet'];
    const { code, output } = await run(process.execPath, [lighthouse, address, `--port=${port}`, `--output-path=${base}`, ...how]);
    if (code !== 0) throw new Error(`Lighthouse ended with ${code}: ${output}`);
    const { categories, audits, environment } = report.parse(JSON.parse(readFileSync(`${base}.report.json`, 'utf8')));
    return {
      lcp: audits['largest-contentful-paint'].numericValue,
      tbt: audits['total-blocking-time'].numericValue,
      cls: audits['cumulative-layout-shift'].numericValue,
      machine: environment.benchmarkIndex,
      accessibility: Math.round(categories.accessibility.score * 100),
    };
  };
  const views: Record<(typeof screens)[number], FirstView[]> = { join: [], hall: [] };
  try {
    for (const screen of screens) {
      if (screen === 'hall') await context.addCookies([cookieOf(house.guests.at(-1), app.base)]);
      for (let time = 0; time < times; time++) views[screen].push(await look(screen));
    }
  } finally {
    await context.close();
    crowd.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return views;
}

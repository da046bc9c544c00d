import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { openMediaServer } from '#server/adapters/livekit/open-media-server.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { hallIsThere, mountsNoted, notesOf, walkTables, watchHall, type HallNotes } from '#tests/support/hall/hall-notes.ts';
import { startTestApp } from '#tests/support/test-app.ts';
import { textsIn } from '#tests/support/texts.ts';
import { gatherCrowd, type Crowd } from '../server/crowd.ts';
import { cookieOf, furnishFolder, type House } from '../server/house.ts';

const tables = 200;
const shape = { perTable: 5, seated: 5, besides: 1 };
/** As Lighthouse slows a phone down. */
const slowedDown = 4;

/** A hall with 200 tables and 1,000 people at them, in a real browser on the real server, slowed down; and one who looks at it. */
export interface CrowdedHall {
  /** Sits down and comes back to the hall so many times, in this look. */
  comeBack(times: number, look: 'plan' | 'list'): Promise<void>;
  /** Somebody leaves a table or sits down at one, so many times, so many milliseconds apart. */
  change(times: number, everyMs: number): Promise<void>;
  /** Presses the arrow key so many times; resolves with how many of them moved the focus. */
  walk(times: number): Promise<number>;
  /** What was noted since the last time. */
  notes(): Promise<HallNotes>;
  close(): Promise<void>;
}

/** @param clientIn The folder whose `dist/client` is served. */
export async function openCrowdedHall(chromium: string, clientIn: string): Promise<CrowdedHall> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-hall-'));
  const house = await furnishFolder(folder, tables * shape.perTable, shape);
  const log = pino({ level: 'silent' });
  const { media } = await openMediaServer({ kind: 'none', detail: 'not measured' }, log);
  const app = await startTestApp({ FOYER_DATA: folder }, { media }, log, clientIn);
  const seated = { ...house, guests: house.guests.slice(0, -1) };
  const crowd = gatherCrowd(seated, app.app.port);
  await crowd.connect();
  const browser = await launchChromium(chromium);
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  await context.addCookies([cookieOf(house.guests.at(-1), app.base)]);
  await watchHall(context, tables);
  const page = await context.newPage();
  await page.goto(`${app.base}/g/${house.slug}`);
  await hallIsThere(page, tables);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowedDown });
  const say = textsIn('en');
  return {
    async comeBack(times, look) {
      await page.locator(`label:has-text("${say('hall', `look.${look}`)}")`).click();
      await notesOf(page);
      for (let time = 0; time < times; time++) {
        await page.locator('[data-walk="0"]').focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
        await page.locator(`button:text-is("${say('table', 'leave')}")`).click();
        await hallIsThere(page, tables);
        await mountsNoted(page, time + 1);
      }
    },
    change: (times, everyMs) => change(crowd, seated, times, everyMs),
    walk: (times) => walkTables(page, times),
    notes: () => notesOf(page),
    async close() {
      await browser.close();
      crowd.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function change(crowd: Crowd, { guests }: House, times: number, everyMs: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const index = ((time >> 1) * shape.perTable * 7 + 3) % guests.length;
    const [viewer, guest] = [crowd.viewers[index], guests[index]];
    if (viewer === undefined || guest === undefined) throw new Error('There is nobody to move.');
    await Promise.all([viewer.command(time % 2 === 0 ? { type: 'stand' } : { type: 'sit', table: guest.table }), pause(everyMs)]);
  }
}

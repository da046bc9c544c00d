import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromiumPath } from '#tests/support/chromium.ts';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';
import { keyTimes, letterTimes, watchKeys, watchLetters } from '#tests/support/live-text/letter-times.ts';
import { openTwoBrowsers } from '#tests/support/live-text/two-browsers.ts';
import { tableScreen } from '#tests/e2e/screens/table-screen.ts';
import { benchmarkOutput } from '../benchmark-output.mjs';
import { ensureClient } from '../launch/client-build.mjs';
import { projectFolder } from '../launch/places.mjs';
import { Refusal } from '../launch/refusal.mjs';
import { percentile } from '../rotation/percentiles.ts';

/**
 * From a key going down in one browser to its letter drawn in another one: at a table without a media server, where the text
 * has the stage, and beside sound and picture, where it is one line. `--lines 8`, `--json`.
 */
const { values } = parseArgs({ options: { lines: { type: 'string', default: '8' }, json: { type: 'boolean', default: false } } });
const goalMs = 500;
/** Milliseconds between two keys, in turn: of somebody who types fast, and stops now and then. */
const pauses = [95, 140, 110, 210, 85, 160, 120, 340, 100];
const sentence = 'what we saw in our town is that lamps alone change little';
const lines = Array.from({ length: Number(values.lines) }, (_, index) => `${String.fromCharCode(97 + index)}: ${sentence}`);

/** Milliseconds for each letter; Infinity for those that were never drawn. */
async function latencies(chromium: string, media: boolean): Promise<number[]> {
  const browsers = await openTwoBrowsers(chromium, { media });
  const [writer, reader] = browsers.visitors;
  try {
    if (media) {
      await tableScreen(reader).tile('Amina').locator('video').waitFor();
      await tableScreen(writer).write.click();
    }
    await tableScreen(writer).liveText.focus();
    await watchKeys(writer.page);
    await watchLetters(reader.page, lines);
    let key = 0;
    for (const line of lines) {
      for (const letter of line) {
        await writer.page.keyboard.press(letter === ' ' ? 'Space' : letter);
        await setTimeout(pauses[(key += 1) % pauses.length]);
      }
      await setTimeout(2 * goalMs);
      await writer.page.keyboard.press('Enter');
    }
    const typed = await keyTimes(writer.page);
    const drawn = (await letterTimes(reader.page)).flat();
    return typed.map((at, index) => (drawn[index] ?? Infinity) - at);
  } finally {
    await browsers.close();
  }
}

const results = (name: string, measured: readonly number[]) =>
  ([50, 95, 100] as const).map((rank) => {
    const value = percentile(measured, rank / 100);
    const goal = rank === 95 ? goalMs : null;
    return { name: `${name}.${rank === 100 ? 'max' : `p${rank}`}`, value, unit: 'ms', goal, met: goal === null || value <= goal };
  });

async function bench(): Promise<boolean> {
  const chromium = chromiumPath();
  if (chromium === null || liveKitBinary === null) throw new Refusal('Chromium and a livekit-server are needed: run `npm test` once.');
  const { signal } = new AbortController();
  await ensureClient({ folder: projectFolder, node: process.execPath, env: process.env, say: () => undefined, signal });
  const all = [...results('withoutMedia', await latencies(chromium, false)), ...results('besideVideo', await latencies(chromium, true))];
  process.stdout.write(`${benchmarkOutput('live text', all, { json: values.json })}\n`);
  return all.every(({ met }) => met);
}

process.exitCode = (await bench()) ? 0 : 1;

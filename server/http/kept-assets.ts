import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** Nobody leaves a page open for longer than this, ms. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Where the scripts and styles of earlier versions lie: a page that was opened before an upgrade may ask for them after it. */
export const keptAssetsIn = (dataFolder: string): string => join(dataFolder, 'assets');

/** Keeps those of this version for the ones to come, and lets go of those that no version of the last month had. */
export async function keepAssets(clientFolder: string, dataFolder: string, now: number): Promise<void> {
  const [from, to] = [join(clientFolder, 'assets'), keptAssetsIn(dataFolder)];
  if (!existsSync(from)) return;
  // What is compressed can be made anew, and is seldom asked for.
  const current = (await readdir(from)).filter((name) => !/\.(br|gz)$/.test(name));
  await mkdir(to, { recursive: true });
  const there = new Set(await readdir(to));
  for (const name of current) {
    const file = join(to, name);
    if (!there.has(name)) {
      // A copy that was cut short has another name.
      await copyFile(join(from, name), `${file}.part`);
      await rename(`${file}.part`, file);
    }
    await utimes(file, now / 1000, now / 1000);
  }
  const ours = new Set(current);
  for (const name of there) {
    const file = join(to, name);
    if (!ours.has(name) && (name.endsWith('.part') || (await stat(file)).mtimeMs < now - keptFor)) await rm(file, { force: true });
  }
}

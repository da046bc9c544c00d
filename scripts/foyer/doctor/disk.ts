import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { about, type Finding } from './finding.ts';

const MB = 1e6;
const finding = about('disk');

/** How much is free under the data folder, or under where it will be made. `least` and `enough` in bytes. */
export async function lookAtDisk(folder: string, { least = 100 * MB, enough = 1000 * MB } = {}): Promise<Finding> {
  if (!existsSync(folder)) return lookAtDisk(dirname(folder), { least, enough });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const said = `${Math.round(free / MB)} MB are free under ${folder}`;
  if (free < least) return finding('wrong', `${said}: make room, or saving pauses when it is full.`);
  return free < enough ? finding('note', `${said}: enough for now, not for long.`) : finding('ok', `${said}.`);
}

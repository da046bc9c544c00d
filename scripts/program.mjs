import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { onPinnedNode } from './launch/on-pinned-node.mjs';
import { projectFolder } from './launch/places.mjs';
import { Interrupted, Refusal } from './launch/refusal.mjs';
import { listenForStop } from './launch/stop-signals.mjs';

/** Runs one of the programs in scripts/programs by its name: those are TypeScript and need Node 24. */
const [name = '', ...args] = process.argv.slice(2);
const programs = join(projectFolder, 'scripts/programs');
const program = join(programs, `${name}.ts`);
const stop = listenForStop();

try {
  if (!existsSync(program)) throw new Refusal(`There is no program "${name}"; there are ${readdirSync(programs).join(', ')}.`);
  process.exitCode = await onPinnedNode(program, args, { folder: projectFolder, signal: stop.signal });
} catch (error) {
  if (!(error instanceof Refusal) && !(error instanceof Interrupted)) throw error;
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Interrupted ? stop.exitCode() : 1;
} finally {
  stop.release();
}

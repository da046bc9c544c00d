import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { benchmarkOutput } from './benchmark-output.mjs';
import { projectFolder } from './launch/places.mjs';
import { lastLines, run } from './launch/run.mjs';

const folder = projectFolder;
if (!existsSync(join(folder, 'dist/client/.vite/manifest.json'))) {
  process.stderr.write('There is no built client to weigh: run `npm run build` first.\n');
  process.exit(1);
}
const { output } = await run(process.execPath, [join(folder, 'node_modules/size-limit/bin.js'), '--json'], { cwd: folder });
const start = output.indexOf('[');
if (start < 0) {
  process.stderr.write(`size-limit could not weigh the client:\n${lastLines(output)}\n`);
  process.exit(1);
}
/** @type {{ name: string, size: number, sizeLimit: number, passed: boolean }[]} */
const weighed = JSON.parse(output.slice(start));
const results = weighed.map(({ name, size, sizeLimit, passed }) => ({
  name,
  value: size / 1000,
  // A font is packed already.
  unit: name === 'font' ? 'KB' : 'KB gzip',
  goal: sizeLimit / 1000,
  met: passed,
}));
process.stdout.write(`${benchmarkOutput('size', results, { json: process.argv.includes('--json') })}\n`);
process.exitCode = results.every(({ met }) => met) ? 0 : 1;

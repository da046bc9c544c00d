import { existsSync, readFileSync } from 'node:fs';

import { filesOfScreen, catalogueFiles, screens } from './scripts/size/screen-files.mjs';

const build = 'dist/client';
const manifestPath = `${build}/.vite/manifest.json`;
const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};

/** KB of gzip that each screen's scripts, and one catalogue of texts, may weigh. */
const budgets = { join: 110, hall: 180, table: 310 };
const catalogueBudget = 9;

export default [
  ...Object.entries(budgets).map(([screen, limit]) => ({
    name: `${screen} screen`,
    path: filesOfScreen(manifest, screens[screen]).map((file) => `${build}/${file}`),
    limit: `${limit} kB`,
    gzip: true,
  })),
  ...catalogueFiles(manifest).map(({ name, file }) => ({
    name: `texts ${name}`,
    path: `${build}/${file}`,
    limit: `${catalogueBudget} kB`,
    gzip: true,
  })),
];

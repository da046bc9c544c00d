import { existsSync, readFileSync } from 'node:fs';

import { filesOfScreen, catalogueFiles, screens, stylesOfScreen } from './scripts/size/screen-files.mjs';

const build = 'dist/client';
const manifestPath = `${build}/.vite/manifest.json`;
const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};

/** KB of gzip that each screen's scripts, and one catalogue of texts, may weigh. */
const budgets = { join: 110, hall: 180, table: 310, report: 130 };
const catalogueBudget = 9;
/** KB of gzip that the styles of a first view may weigh, and KB of the one font that every page needs. */
const stylesBudget = 14;
const fontBudget = 36;

export default [
  ...Object.entries(budgets).map(([screen, limit]) => ({
    name: `${screen} screen`,
    path: filesOfScreen(manifest, screens[screen]).map((file) => `${build}/${file}`),
    limit: `${limit} kB`,
    gzip: true,
  })),
  ...['join', 'hall'].map((screen) => ({
    name: `${screen} styles`,
    path: stylesOfScreen(manifest, screens[screen]).map((file) => `${build}/${file}`),
    limit: `${stylesBudget} kB`,
    gzip: true,
  })),
  { name: 'font', path: `${build}/assets/*-latin-wght-normal-*.woff2`, limit: `${fontBudget} kB`, gzip: false },
  ...catalogueFiles(manifest).map(({ name, file }) => ({
    name: `texts ${name}`,
    path: `${build}/${file}`,
    limit: `${catalogueBudget} kB`,
    gzip: true,
  })),
];

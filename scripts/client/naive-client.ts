import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { projectFolder } from '../launch/places.mjs';

/** A hall that draws every table anew at each change, and those out of sight as well. */
const naively: Plugin = {
  name: 'naively',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('/hall/same-table.ts')) return 'export const isSameTable = () => false;';
    return id.endsWith('.module.css') ? code.replaceAll(/content-visibility: auto;/g, '') : null;
  },
};

/** Builds the client as one would write it first, into a folder that lies as the project does; `remove` deletes it. */
export async function buildNaively(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-naive-'));
  await build({
    configFile: join(projectFolder, 'vite.config.ts'),
    root: join(projectFolder, 'client'),
    mode: 'production',
    logLevel: 'error',
    plugins: [naively],
    build: { outDir: join(folder, 'dist/client') },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

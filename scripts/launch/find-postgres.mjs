import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { findOnPath, isExecutable } from './find-on-path.mjs';
import { Interrupted } from './refusal.mjs';
import { lastLines, run } from './run.mjs';

/** Where Debian keeps the programs of a server, a folder for each version, none of them on PATH. */
const debian = '/usr/lib/postgresql';

/**
 * @typedef {{ env: NodeJS.ProcessEnv, say: (doing: string) => void, signal: AbortSignal }} Context
 * @typedef {{ folder: string, origin: string } | { folder: undefined, sentence: string }} FoundPostgres
 */

/**
 * Looks for the folder with PostgreSQL's `initdb` and `postgres` to test with: `FOYER_POSTGRES`, PATH, Debian's folders, Debian's
 * package, which is installed where we may.
 * @param {Context} context
 * @returns {Promise<FoundPostgres>}
 */
export async function findPostgres(context) {
  const { env } = context;
  const named = env['FOYER_POSTGRES'];
  if (named !== undefined && isExecutable(join(named, 'initdb'))) return { folder: named, origin: 'FOYER_POSTGRES' };
  const onPath = findOnPath(env, 'initdb');
  if (onPath !== undefined) return { folder: dirname(onPath), origin: 'PATH' };
  const folder = newestOfDebian() ?? (await fromPackage(context));
  if (folder !== undefined) return { folder, origin: "Debian's package" };
  return { folder: undefined, sentence: "no PostgreSQL server was found, its tests are skipped (Debian's package postgresql brings one)" };
}

function newestOfDebian() {
  if (!existsSync(debian)) return undefined;
  return readdirSync(debian)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
    .find((folder) => isExecutable(join(folder, 'initdb')));
}

/** @param {Context} context */
async function fromPackage({ env, say, signal }) {
  const apt = findOnPath(env, 'apt-get');
  if (apt === undefined || process.getuid?.() !== 0) return undefined;
  const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  say("installing Debian's package postgresql");
  await run(apt, ['update', '-q'], { env: aptEnv, signal });
  const { code, output } = await run(apt, ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], { env: aptEnv, signal });
  if (signal.aborted) throw new Interrupted();
  if (code !== 0) say(`apt-get could not install it: ${lastLines(output, 1)}`);
  return newestOfDebian();
}

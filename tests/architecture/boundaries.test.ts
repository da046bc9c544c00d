import { describe, expect, it } from 'vitest';

import { findCycle } from './import-cycles.ts';
import { isTest, readSourceFiles } from './source-files.ts';

const files = readSourceFiles();
const product = files.filter(({ path }) => !isTest(path));

/** Every import of files below `from` that `allowed` turns down, as "file → import". */
function trespasses(from: string, allowed: (imported: string, path: string) => boolean): string[] {
  const inside = product.filter(({ path }) => path.startsWith(from));
  expect(inside, `there is nothing below ${from}`).not.toEqual([]);
  return inside.flatMap(({ path, imports }) =>
    imports.filter((imported) => !allowed(imported, path)).map((imported) => `${path} → ${imported}`),
  );
}

/** Zod for what is said on the wire; Unicode's table of letters that look alike. */
const librariesOfShared = (path: string): string | null =>
  path.startsWith('shared/contract/') ? 'zod' : path === 'shared/gathering/view/distinct-names.ts' ? 'unhomoglyph' : null;

const vendorsOfServer = /^(livekit-server-sdk|node:sqlite|pg|redis|ioredis|@socket\.io\/redis-adapter|nodemailer)$/;

describe('the boundaries', () => {
  it('shared/ imports only itself, and two libraries in one place each', () => {
    expect(trespasses('shared/', (imported, path) => imported.startsWith('shared/') || imported === librariesOfShared(path))).toEqual([]);
  });

  it('shared/matching knows nothing of gatherings', () => {
    expect(trespasses('shared/matching/', (imported) => /^shared\/(matching|primitives)\//.test(imported))).toEqual([]);
  });

  it('shared/primitives knows nothing else', () => {
    expect(trespasses('shared/primitives/', (imported) => imported.startsWith('shared/primitives/'))).toEqual([]);
  });

  it('ports are interfaces only: they import no adapter and no vendor', () => {
    expect(trespasses('server/ports/', (imported) => /^(server\/ports|shared)\//.test(imported))).toEqual([]);
  });

  it('only adapters know vendors', () => {
    expect(trespasses('server/', (imported, path) => path.startsWith('server/adapters/') || !vendorsOfServer.test(imported))).toEqual([]);
  });

  it('only the composition root and the configuration know which adapters there are', () => {
    const chooses = /^server\/(adapters\/|config\/|[^/]+$)/;
    expect(trespasses('server/', (imported, path) => chooses.test(path) || !imported.startsWith('server/adapters/'))).toEqual([]);
  });

  it('adapters do not know the parts that use them', () => {
    expect(
      trespasses('server/adapters/', (imported) => !/^server\/(?!adapters\/|ports\/|observability\/|config\/)/.test(imported)),
    ).toEqual([]);
  });

  it('server and client meet in shared/ only', () => {
    expect(trespasses('server/', (imported) => !/^(client|tests)\//.test(imported))).toEqual([]);
    expect(trespasses('client/', (imported) => !/^(server|tests|scripts)\/|^node:/.test(imported))).toEqual([]);
  });

  it('screens of the client do not import each other, only what they share', () => {
    const shared = ['cards', 'contacts', 'devices', 'gathering', 'participant'];
    const featureOf = (path: string) => /^client\/features\/([^/]+)\//.exec(path)?.[1] ?? '';
    const mayImport = (path: string) => [...shared, '', featureOf(path)];
    const trespassing = trespasses(
      'client/features/',
      (imported, path) => shared.includes(featureOf(path)) || mayImport(path).includes(featureOf(imported)),
    );
    expect(trespassing).toEqual([]);
  });

  it('only client/media knows LiveKit', () => {
    expect(trespasses('client/', (imported, path) => path.startsWith('client/media/') || !imported.startsWith('livekit-client'))).toEqual(
      [],
    );
  });

  it('no file imports itself, however far round', () => {
    expect(findCycle(files)).toEqual([]);
  });
});

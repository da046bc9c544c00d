import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from '../markdown-table.ts';

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Package>>;

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Part of what people run: of the server, or of the pages. The others build and test. */
  readonly shipped: boolean;
}

/** What a product under Apache-2.0 may contain. */
const mayShip = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'OFL-1.1',
  'BlueOak-1.0.0',
]);
/** And what may build and test it besides. */
const mayBuild = new Set([...mayShip, 'MPL-2.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0']);
/** Packages that the lockfile knows no licence of, read in their own files. */
const readByHand: Readonly<Record<string, string>> = {
  'xmlhttprequest-ssl': 'MIT',
  'svg-tags': 'MIT',
  '@react-aria/optimize-locales-plugin': 'Apache-2.0',
};

/** Every package of the lockfile with its licence, by name. `folder` is the project's. */
export function licencesIn(folder: string): Licensed[] {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: Packages };
  const inPages = reachedFrom(importedByPages(join(folder, 'client')), packages);
  const all = Object.entries(packages).flatMap(([path, entry]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '') return [];
    const licence = entry.license ?? readByHand[name] ?? 'unknown';
    return [{ name, version: entry.version ?? '', licence, shipped: entry.dev !== true || inPages.has(path) }];
  });
  return all.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Whether it may be where it is; `(A AND B)` wants both, `(A OR B)` one of them. */
export function isCompatible({ licence, shipped }: Pick<Licensed, 'licence' | 'shipped'>): boolean {
  const allowed = shipped ? mayShip : mayBuild;
  const written = licence.replace(/[()]/g, '');
  return written.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}

/** The page docs/licences.md. */
export function licencesPage(folder: string): string {
  const all = licencesIn(folder);
  const shipped = all.filter((one) => one.shipped);
  const counts = new Map<string, number>();
  for (const { licence } of all.filter((one) => !one.shipped)) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const others = [...counts].sort(([, a], [, b]) => b - a).map(([licence, count]) => [licence, String(count)]);
  return `# Licences

Foyer is under Apache-2.0. What it contains of others, server and pages:

${markdownTable([['package', 'version', 'licence'], ...shipped.map(({ name, version, licence }) => [name, version, licence])])}

Beside it runs livekit-server (Apache-2.0), which \`npm start\` fetches or builds. Node (MIT), PostgreSQL and Redis are of the machine.

What only builds and tests it:

${markdownTable([['licence', 'packages'], ...others])}

This page is written by \`npm run licences\` from package-lock.json, and a test holds it to that.
`;
}

/** Packages that files of the pages import by name. */
function importedByPages(client: string): string[] {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(client, file), 'utf8').matchAll(/(?:from |import\(?|url\()['"]?((?:@[\w-]+\/)?[a-z][\w.-]*)/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(names)];
}

/** Paths of the lockfile that those packages bring along. */
function reachedFrom(names: readonly string[], packages: Packages): Set<string> {
  const reached = new Set<string>();
  const visit = (name: string, from: string): void => {
    const path = placeOf(name, from, packages);
    if (path === null || reached.has(path)) return;
    reached.add(path);
    const { dependencies = {}, peerDependencies = {} } = packages[path] ?? {};
    for (const needed of Object.keys({ ...dependencies, ...peerDependencies })) visit(needed, path);
  };
  for (const name of names) visit(name, '');
  return reached;
}

/** Where a package finds another: in its own folder or in one further out. */
function placeOf(name: string, from: string, packages: Packages): string | null {
  for (let folder = from; ;) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return null;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

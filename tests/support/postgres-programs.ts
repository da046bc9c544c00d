import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The folder with PostgreSQL's programs to test with: `FOYER_POSTGRES`, PATH, Debian's newest. Null where there is none. */
export const postgresPrograms: string | null = find();

/** Said in the title of tests that are skipped without a PostgreSQL server. */
export const postgresNote = postgresPrograms === null ? ' (SKIPPED: no PostgreSQL server; set FOYER_POSTGRES)' : '';

function find(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    process.env['FOYER_POSTGRES'] ?? '',
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  const found = folders.find((folder) => folder !== '' && canRun(join(folder, 'initdb')));
  if (found === undefined) process.stderr.write('No PostgreSQL server: tests of its adapter are skipped. Set FOYER_POSTGRES.\n');
  // The others lie beside the program itself, not always beside a link to it.
  return found === undefined ? null : dirname(realpathSync(join(found, 'initdb')));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first that may be run: the one this environment variable names, else by name on PATH and where system programs lie. Null, said once, where there is none. */
export function findProgram(name: string, variable: string, without: string): string | null {
  const named = process.env[variable];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const paths = [...(named === undefined ? [] : [named]), ...folders.map((folder) => join(folder, name))];
  const found = paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) process.stderr.write(`No ${name}: ${without}. Set ${variable}.\n`);
  return found ?? null;
}

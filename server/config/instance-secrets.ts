import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { hashOf, newSecret } from '#server/http/secrets.ts';

export interface InstanceSecrets {
  /** From which shared and personal links are derived; losing it voids them all. */
  readonly links: string;
  /** Lets somebody who is not at this machine create gatherings. */
  readonly instanceKey: string;
}

/** Reads those of the instance's secrets that were not given from its data folder, made there at the first start, readable by nobody else. */
export function instanceSecrets(dataFolder: string, given: Pick<Config, 'linkKey' | 'instanceKey'>): InstanceSecrets {
  return {
    links: given.linkKey ?? secretIn(join(dataFolder, 'link-secret')),
    instanceKey: given.instanceKey ?? secretIn(join(dataFolder, 'instance-key')),
  };
}

/** Tells the key that links are derived from, this or that of this folder, without giving it away; null where there is none yet. */
export function linkKeyOf(dataFolder: string, given: string | null): string | null {
  const file = join(dataFolder, 'link-secret');
  const key = given ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);
  return key === null ? null : hashOf(`link key ${key}`).slice(0, 16);
}

function secretIn(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${newSecret()}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}

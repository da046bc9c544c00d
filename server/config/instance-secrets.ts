import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, newSecret } from '#server/http/secrets.ts';

export interface InstanceSecrets {
  /** From which shared and personal links are derived; losing it voids them all. */
  readonly links: string;
  /** Lets somebody who is not at this machine create gatherings. */
  readonly instanceKey: string;
}

/** Reads the instance's secrets from its data folder, made there at the first start, readable by nobody else. */
export function instanceSecrets(dataFolder: string, givenKey: string | null): InstanceSecrets {
  return { links: secretIn(join(dataFolder, 'link-secret')), instanceKey: givenKey ?? secretIn(join(dataFolder, 'instance-key')) };
}

/** Tells the key that the links of this folder are derived from without giving it away; null where there is none yet. */
export function linkKeyOf(dataFolder: string): string | null {
  const file = join(dataFolder, 'link-secret');
  return existsSync(file) ? hashOf(`link key ${readFileSync(file, 'utf8').trim()}`).slice(0, 16) : null;
}

function secretIn(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${newSecret()}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}

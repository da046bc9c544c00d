import { readStored, writeStored } from '#client/lib/storage.ts';
import type { Mode, Profile } from '#shared/gathering/people.ts';

const key = 'foyer.me';
const modes: readonly Mode[] = ['full', 'no_camera', 'listening'];

/** How someone came in last, kept in their browser to fill in the next gathering's form. */
export interface RememberedProfile {
  readonly profile: Profile;
  readonly mode: Mode;
}

export function readProfile(): RememberedProfile | null {
  const stored = readStored(key);
  if (!isRecord(stored) || !isRecord(stored['profile'])) return null;
  const { name, organisation, languages, topics } = stored['profile'];
  if (typeof name !== 'string' || name === '') return null;
  return {
    profile: {
      name,
      organisation: typeof organisation === 'string' ? organisation : '',
      languages: strings(languages),
      topics: strings(topics),
    },
    mode: modes.find((mode) => mode === stored['mode']) ?? 'full',
  };
}

export function rememberProfile(remembered: RememberedProfile): void {
  writeStored(key, remembered);
}

export function forgetProfile(): void {
  writeStored(key, undefined);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

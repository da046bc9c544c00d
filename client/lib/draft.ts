import { useCallback, useMemo, useState } from 'react';
import { readStored, storedKeys, writeStored } from '#client/lib/storage.ts';

const prefix = 'foyer.draft.';

/** Text somebody is writing, kept in this browser over a reload and a change of place until it is sent or emptied. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => keptDraft(key));
  const keep = useCallback(
    (next: string) => {
      setText(next);
      keepDraft(key, next);
    },
    [key],
  );
  return [text, keep];
}

/** Fields of a form that somebody changed, by name. */
export type Changes<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;

/** What somebody changed in a form that begins with something: kept as any draft, until nothing is changed any more. */
export function useChanges<Name extends string>(key: string): [Changes<Name>, (changes: Changes<Name>) => void] {
  const [kept, keep] = useDraft(key);
  const changes = useMemo(() => changesIn(kept), [kept]);
  return [changes, (next) => keep(Object.keys(next).length === 0 ? '' : JSON.stringify(next))];
}

/** What lies in the browser, whatever it is. */
function changesIn(kept: string): Changes {
  try {
    const found: unknown = JSON.parse(kept || '{}');
    return Object.fromEntries(Object.entries(found ?? {}).filter((field): field is [string, string] => typeof field[1] === 'string'));
  } catch {
    return {};
  }
}

/** Text begun under a key and not sent, read and written outside of a component; empty for none. */
export function keptDraft(key: string): string {
  const stored = readStored(`${prefix}${key}`);
  return typeof stored === 'string' ? stored : '';
}

export function keepDraft(key: string, text: string): void {
  writeStored(`${prefix}${key}`, text === '' ? undefined : text);
}

/** Forgets all that was begun in this browser and not sent. */
export function forgetDrafts(): void {
  for (const place of storedKeys()) if (place.startsWith(prefix)) writeStored(place, undefined);
}

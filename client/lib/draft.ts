import { useCallback, useState } from 'react';
import { readStored, storedKeys, writeStored } from '#client/lib/storage.ts';

const prefix = 'foyer.draft.';

/** Text somebody is writing, kept in this browser over a reload and a change of place until it is sent or emptied. */
export function useDraft(key: string): [string, (text: string) => void] {
  const place = `${prefix}${key}`;
  const [text, setText] = useState(() => {
    const stored = readStored(place);
    return typeof stored === 'string' ? stored : '';
  });
  const keep = useCallback(
    (next: string) => {
      setText(next);
      writeStored(place, next === '' ? undefined : next);
    },
    [place],
  );
  return [text, keep];
}

/** Forgets all that was begun in this browser and not sent. */
export function forgetDrafts(): void {
  for (const place of storedKeys()) if (place.startsWith(prefix)) writeStored(place, undefined);
}

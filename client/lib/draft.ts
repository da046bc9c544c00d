import { useCallback, useState } from 'react';
import { readStored, writeStored } from '#client/lib/storage.ts';

/** Text somebody is writing, kept in this browser over a reload and a change of place until it is sent or emptied. */
export function useDraft(key: string): [string, (text: string) => void] {
  const place = `foyer.draft.${key}`;
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

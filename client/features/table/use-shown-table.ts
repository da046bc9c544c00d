import { useEffect, useState } from 'react';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { TableView } from '#shared/gathering/view/types.ts';

/** Longer than the media session waits for a first picture; after that the table is shown without one. */
const patience = 700;

/**
 * The table to show. At the bell the old one stays for a moment, until the media session has the first new picture: the stage
 * swaps at once and whole, without a flash of dark tiles.
 */
export function useShownTable(): TableView | null {
  const table = useGathering((snapshot) => snapshot.table);
  const stage = useMediaSnapshot((snapshot) => snapshot.stage?.table ?? null);
  const [shown, setShown] = useState(table);
  const waits = shown !== null && table !== null && table.id !== shown.id && stage === shown.id;
  if (!waits && shown !== table) setShown(table);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setShown(table), patience);
    return () => clearTimeout(timer);
  }, [waits, table]);
  return waits ? shown : table;
}

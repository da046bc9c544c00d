import { useEffect } from 'react';
import { useGatheringStore } from '#client/stores/gathering-context.ts';

/** Who only passes over a table does not approach it; ms. */
const settledAfter = 150;
/** A change of mind, or the way to the table itself: what was made ready is kept for so long; ms. */
const keptFor = 4_000;

let leaving: ReturnType<typeof setTimeout> | undefined;

/** While a table is looked at, its sound and picture are made ready, so that they are there when one sits down. Null: none is. */
export function useApproach(table: string | null): void {
  const { approach } = useGatheringStore();
  useEffect(() => {
    if (table === null) return undefined;
    const begin = setTimeout(() => {
      clearTimeout(leaving);
      approach(table);
    }, settledAfter);
    return () => {
      clearTimeout(begin);
      clearTimeout(leaving);
      leaving = setTimeout(() => {
        approach(null);
      }, keptFor);
    };
  }, [table, approach]);
}

import { useEffect, useRef, useState } from 'react';
import { useGatheringStore } from '#client/stores/gathering-context.ts';

/** Who only passes over a table does not approach it; ms. */
const settledAfter = 150;
/** A change of mind, or the way to the table itself: what was made ready is kept for so long; ms. */
const keptFor = 4_000;

/** The server lets it go after thirty seconds, unless it hears again that somebody is there; ms. */
const saidAnewAfter = 10_000;

let leaving: ReturnType<typeof setTimeout> | undefined;
/** Tables that are looked at now, the latest last. */
const near: string[] = [];

/** While a table is looked at, its sound and picture are made ready, so that they are there when one sits down. Null: none is. */
export function useApproach(table: string | null): void {
  const { approach } = useGatheringStore();
  useEffect(() => {
    if (table === null) return undefined;
    let settled = false;
    const begin = setTimeout(() => {
      clearTimeout(leaving);
      near.push(table);
      settled = true;
      approach(table);
    }, settledAfter);
    return () => {
      clearTimeout(begin);
      if (!settled) return;
      near.splice(near.lastIndexOf(table), 1);
      const still = near.at(-1);
      if (still !== undefined) {
        if (still !== table) approach(still);
        return;
      }
      clearTimeout(leaving);
      leaving = setTimeout(() => {
        approach(null);
      }, keptFor);
    };
  }, [table, approach]);
}

/** For a button that sits down at a table: pointed at or focused, it approaches it, and goes on as long as the pointer moves there. */
export function useIntent(table: string) {
  const { approach } = useGatheringStore();
  const [means, setMeans] = useState(false);
  const said = useRef(0);
  useApproach(means ? table : null);
  const begin = () => {
    said.current = Date.now();
    setMeans(true);
  };
  const end = () => setMeans(false);
  const goOn = () => {
    if (!means || Date.now() - said.current < saidAnewAfter) return;
    said.current = Date.now();
    approach(table);
  };
  return { onPointerEnter: begin, onPointerMove: goOn, onFocus: begin, onPointerLeave: end, onBlur: end };
}

import { useSyncExternalStore } from 'react';

/** One timer for every clock on the page: it beats each second while something listens. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let beats = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    beats += 1;
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Renders the calling component anew each second, and nothing around it; `active: false` rests. */
export function useTick(active = true): number {
  return useSyncExternalStore(active ? subscribe : rest, count, count);
}

type Figure = string | number | boolean | undefined;

/** What is looked at each second, of something that may be absent: renders the calling component anew only when it is another figure. */
export function useTicking<Thing extends object, Seen extends Figure>(
  thing: Thing | undefined,
  look: (thing: Thing) => Seen,
): Seen | undefined {
  const seen = () => thing && look(thing);
  return useSyncExternalStore(thing ? subscribe : rest, seen, seen);
}

const count = () => beats;
const rest = () => () => undefined;

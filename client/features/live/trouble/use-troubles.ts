import { useMemo } from 'react';
import { useLive } from '#client/features/live/use-live.ts';
import { useTicking } from '#client/lib/ticker.ts';
import { useServerNow } from '#client/stores/gathering-context.ts';
import { troubles, type Trouble } from './troubles.ts';

/** Nothing that comes up by itself is more urgent, milliseconds. */
const beat = 10_000;

/** What needs an organiser, in order. */
export function useTroubles(): readonly Trouble[] {
  const trouble = useLive((view) => view.trouble);
  const tables = useLive((view) => view.tables);
  const people = useLive((view) => view.people);
  const beats = useTicking(useServerNow(), (now) => Math.floor(now() / beat)) ?? 0;
  return useMemo(() => troubles({ trouble, tables, people }, beats * beat), [trouble, tables, people, beats]);
}

import { useMemo } from 'react';
import { useLive } from '#client/features/live/use-live.ts';
import { troubles, type Trouble } from './troubles.ts';

/** What needs an organiser, in order. */
export function useTroubles(): readonly Trouble[] {
  const trouble = useLive((view) => view.trouble);
  const tables = useLive((view) => view.tables);
  const people = useLive((view) => view.people);
  return useMemo(() => troubles({ trouble, tables, people }), [trouble, tables, people]);
}

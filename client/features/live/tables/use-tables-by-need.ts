import { useMemo } from 'react';
import { useTroubles } from '#client/features/live/trouble/use-troubles.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { tablesByNeed, type NeedyTable } from './tables-by-need.ts';

/** All tables in the order in which they need an organiser. */
export function useTablesByNeed(): readonly NeedyTable[] {
  const tables = useLive((view) => view.tables);
  const found = useTroubles();
  return useMemo(() => tablesByNeed({ tables }, found), [tables, found]);
}

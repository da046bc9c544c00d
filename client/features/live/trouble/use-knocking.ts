import { useMemo } from 'react';
import { useLive } from '#client/features/live/use-live.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import { knocking } from './knocking.ts';

/** Who stands at the door. */
export function useKnocking(): readonly GuestRow[] {
  const guests = useLive((view) => view.guests);
  return useMemo(() => knocking({ guests }), [guests]);
}

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useGathering } from '#client/stores/gathering-context.ts';
import { hasHarvest } from '#client/stores/gathering-snapshot.ts';
import { shownHarvest } from './shown-harvest.ts';
import { HarvestContext } from './use-harvest.ts';

/** Works the harvest out anew with every card that changes. */
export function Gathered({ children }: { readonly children: ReactNode }) {
  const hall = useGathering((state) => state.hall);
  const shown = useMemo(() => (hall !== null && hasHarvest(hall) ? shownHarvest(hall) : null), [hall]);
  return shown !== null && <HarvestContext value={shown}>{children}</HarvestContext>;
}

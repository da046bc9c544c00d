import { createContext, use } from 'react';
import type { Harvest } from '#shared/harvest/harvest.ts';
import type { HarvestRow, HarvestView, ReportView } from '#shared/gathering/view/harvest-types.ts';

export interface ShownHarvest {
  readonly view: HarvestView | ReportView;
  readonly harvest: Harvest;
  /** Cards by id, also those that do not count. */
  readonly card: (id: string) => HarvestRow | undefined;
  /** An organisation's name by its key. */
  readonly nameOf: (voice: string) => string;
}

export const HarvestContext = createContext<ShownHarvest | null>(null);

/** The harvest as it stands, inside its screen. */
export function useHarvest(): ShownHarvest {
  const shown = use(HarvestContext);
  if (shown === null) throw new Error('There is no harvest around this component.');
  return shown;
}

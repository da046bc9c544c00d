import { createContext, use } from 'react';
import type { Harvest } from '#shared/harvest/harvest.ts';
import type { HarvestPart, HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import type { HarvestView } from '#shared/gathering/view/harvest-types.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

export interface ShownHarvest {
  readonly view: HallView & HarvestPart & Partial<Pick<HarvestView, 'survey'>>;
  readonly harvest: Harvest;
  /** Cards by id, also those that do not count; those that do, as they count. */
  readonly card: (id: string) => HarvestRow | undefined;
  /** An organisation's name by its key, or what stands for whoever named none. */
  readonly nameOf: (voice: string) => string;
}

export const HarvestContext = createContext<ShownHarvest | null>(null);

/** The harvest as it stands, inside its screen. */
export function useHarvest(): ShownHarvest {
  const shown = use(HarvestContext);
  if (shown === null) throw new Error('There is no harvest around this component.');
  return shown;
}

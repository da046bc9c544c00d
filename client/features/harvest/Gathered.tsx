import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { hasHarvest } from '#client/stores/gathering-snapshot.ts';
import { shownHarvest } from '#client/features/gathering/harvest/shown-harvest.ts';
import { HarvestContext } from '#client/features/gathering/harvest/use-harvest.ts';

/** The harvest as the view has it, for all that shows a part of it. */
export function Gathered({ children }: { readonly children: ReactNode }) {
  const hall = useGathering((state) => state.hall);
  const { t } = useTranslation('harvest');
  const shown = useMemo(() => (hall !== null && hasHarvest(hall) ? shownHarvest(hall, t('voice.noOrganisation')) : null), [hall, t]);
  return shown !== null && <HarvestContext value={shown}>{children}</HarvestContext>;
}

import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import type { GuestRow, OrganiserPersonRow } from '#shared/gathering/view/types.ts';

interface PlaceText {
  /** Where somebody is who is here. */
  readonly here: (person: OrganiserPersonRow) => string;
  /** Why somebody is not. */
  readonly away: (guest: GuestRow) => string;
}

/** Says where people are. */
export function usePlaceText(): PlaceText {
  const { t } = useTranslation('live');
  const tables = useLive((view) => view.tables);
  const plenary = useLive(({ clock }) => clock.plenary);
  return {
    here: ({ table, waiting, dropped }) => {
      if (dropped) return t('place.dropped');
      const number = table === null ? undefined : tables[table]?.number;
      if (number !== undefined) return t('table', { number });
      if (table !== null && table === plenary) return t('place.plenary');
      return t(waiting ? 'place.waiting' : 'place.hall');
    },
    away: ({ standing }) => t(standing === 'removed' ? 'place.removed' : standing === 'invited' ? 'place.invited' : 'place.gone'),
  };
}

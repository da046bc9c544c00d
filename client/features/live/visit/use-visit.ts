import { useLive } from '#client/features/live/use-live.ts';
import type { Order } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { useVisitWish } from './visit-wish.ts';

/** Takes the organiser to a table, in the tab in which they are in the gathering; opens one where there is none yet. */
export function useVisit({ order }: Pick<Order, 'order'>): (table: string) => Promise<void> {
  const { t } = useTranslation('live');
  const isHere = useGathering(({ mine }) => mine?.standing === 'here');
  const tables = useLive((view) => view.tables);
  const wish = useVisitWish((state) => state.wish);
  return async (table) => {
    const number = tables[table]?.number ?? '';
    if (!isHere) {
      wish(table);
      window.open(location.pathname.replace(/^\/o\/([^/]+).*$/, '/g/$1'), '_blank', 'noopener');
      announce(t('visit.enter', { number }));
    } else if (await order({ type: 'visit', table })) announce(t('visit.here', { number }));
  };
}

import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HallTable } from '#client/features/hall/hall-model.ts';
import { freeSeats } from '#client/features/hall/table-offer.ts';

/** How many may still sit down, in words; for the table of a round, how many sit there. */
export function SeatsFree({ table: { row, offer } }: { readonly table: HallTable }) {
  const { t } = useTranslation('hall');
  if (offer === 'round') return <>{t('people', { count: row.people.length })}</>;
  if (offer === 'closed') return <>{t('closed')}</>;
  if (offer === 'full') return <>{t('full')}</>;
  return <>{t('seatsFree', { count: freeSeats(row) })}</>;
}

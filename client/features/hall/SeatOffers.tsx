import { Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { HallView, MineView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
}

const { Screen: SeatOffer } = lazyScreen(async () => {
  const [{ SeatOffer: Offer }] = await Promise.all([import('#client/features/hall/SeatOffer.tsx'), loadCatalogue('tableSettings')]);
  return Offer;
});

const { Screen: OfferOver } = lazyScreen(async () => {
  const [{ OfferOver: Over }] = await Promise.all([import('#client/features/hall/OfferOver.tsx'), loadCatalogue('tableSettings')]);
  return Over;
});

/** Seats that are held out to me, each with who asks and where, and those that lapsed before I answered; none once my place in a round is known. */
export function SeatOffers({ hall, mine: { offers, next } }: Props) {
  const tables = offers.map(({ table }) => table);
  const [past, setPast] = useState<{ tables: readonly string[]; over: readonly string[] }>({ tables, over: [] });
  const [answered, setAnswered] = useState<readonly string[]>([]);
  if (past.tables.join() !== tables.join()) {
    const over = [...past.over, ...past.tables].filter((table) => !tables.includes(table) && !answered.includes(table));
    setPast({ tables, over });
    setAnswered(answered.filter((table) => tables.includes(table)));
  }
  if (next !== null) return null;
  return (
    <Suspense fallback={null}>
      {offers.map((offer) => (
        <SeatOffer key={offer.table} hall={hall} offer={offer} onAnswer={() => setAnswered([...answered, offer.table])} />
      ))}
      {past.over.map((table) => (
        <OfferOver
          key={table}
          row={hall.tables[table]}
          onClose={() => setPast({ tables, over: past.over.filter((one) => one !== table) })}
        />
      ))}
    </Suspense>
  );
}

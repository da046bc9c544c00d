import { Suspense } from 'react';
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

/** Seats that are held out to me, each with who asks and where; none once my place in a round is known. */
export function SeatOffers({ hall, mine: { offers, next } }: Props) {
  if (next !== null) return null;
  return (
    <Suspense fallback={null}>
      {offers.map((offer) => (
        <SeatOffer key={offer.table} hall={hall} offer={offer} />
      ))}
    </Suspense>
  );
}

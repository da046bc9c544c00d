import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { MineView, TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableView;
  readonly mine: MineView;
}

const { Screen: CafeCard } = lazyScreen(async () => {
  const [{ CafeCard: Card }] = await Promise.all([import('#client/features/table/cafe/CafeCard.tsx'), loadCatalogue('tableSettings')]);
  return Card;
});

/** In a world café, what the table has said so far; fetched there alone. */
export function CafeNotice({ table, mine }: Props) {
  if (table.cafe === null) return null;
  return (
    <Suspense fallback={null}>
      <CafeCard key={table.id} table={table.id} cafe={table.cafe} keeps={table.host === mine.id || mine.role === 'organiser'} />
    </Suspense>
  );
}

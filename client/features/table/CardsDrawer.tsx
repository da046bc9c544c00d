import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly table: TableView;
}

const { Screen: TableCards } = lazyScreen(async () => {
  const [{ TableCards: Cards }] = await Promise.all([import('#client/features/cards/TableCards.tsx'), loadCatalogue('cards')]);
  return Cards;
});

/** The cards of a table; their code and texts are fetched when they are first looked at. */
export function CardsDrawer(props: Props) {
  return (
    <Suspense fallback={null}>
      <TableCards {...props} />
    </Suspense>
  );
}

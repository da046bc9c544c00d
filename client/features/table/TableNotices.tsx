import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { MineView, TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableView;
  readonly mine: MineView;
}

const { Screen: Notices } = lazyScreen(async () => {
  const [{ OpenNotices }] = await Promise.all([import('#client/features/table/OpenNotices.tsx'), loadCatalogue('tableSettings')]);
  return OpenNotices;
});

/** What a world café's table has said so far, and that an organiser looks in; fetched there alone. */
export function TableNotices({ table, mine }: Props) {
  if (table.cafe === null && table.visitors.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Notices table={table} mine={mine} />
    </Suspense>
  );
}

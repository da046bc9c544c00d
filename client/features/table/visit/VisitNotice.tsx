import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { TableView } from '#shared/gathering/view/types.ts';

const { Screen: Visit } = lazyScreen(async () => {
  const [{ Visit: Line }] = await Promise.all([import('#client/features/table/visit/Visit.tsx'), loadCatalogue('tableSettings')]);
  return Line;
});

interface Props {
  readonly table: TableView;
  readonly me: string;
}

/** That an organiser looks in at the table; fetched there alone. */
export function VisitNotice({ table, me }: Props) {
  return table.visitors.length === 0 ? null : (
    <Suspense fallback={null}>
      <Visit visitors={table.visitors} me={me} />
    </Suspense>
  );
}

import { Suspense } from 'react';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly hall: HallView;
  readonly table: TableView;
  readonly mine: MineView;
}

const { Screen: EndingNotice } = lazyScreen(async () => (await import('#client/features/table/EndingNotice.tsx')).EndingNotice);

/** What the last minute says, fetched once one sits: nobody waits for it, and it is there long before. */
export function EndingBar(props: Props) {
  return (
    <Suspense fallback={null}>
      <EndingNotice {...props} />
    </Suspense>
  );
}

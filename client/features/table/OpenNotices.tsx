import { CafeCard } from '#client/features/table/cafe/CafeCard.tsx';
import { Visit } from '#client/features/table/visit/Visit.tsx';
import type { MineView, TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableView;
  readonly mine: MineView;
}

/** The notices themselves; fetched when there is one, see `TableNotices`. */
export function OpenNotices({ table, mine }: Props) {
  return (
    <>
      {table.cafe !== null && (
        <CafeCard key={table.id} table={table.id} cafe={table.cafe} keeps={table.host === mine.id || mine.role === 'organiser'} />
      )}
      {table.visitors.length > 0 && <Visit visitors={table.visitors} me={mine.id} />}
    </>
  );
}

import { Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableView;
  readonly me: string;
  readonly showPeople: () => void;
}

const { Screen: KeepsNotice } = lazyScreen(async () => {
  const [{ KeepsNotice: Notice }] = await Promise.all([import('#client/features/table/KeepsNotice.tsx'), loadCatalogue('tableSettings')]);
  return Notice;
});

/** Tells whoever was handed the table, or follows a host who left, that they keep it now. */
export function KeepsNow({ table: { id, host }, me, showPeople }: Props) {
  const keeps = host === me;
  const [last, setLast] = useState({ id, keeps, told: false });
  if (last.id !== id || last.keeps !== keeps) setLast({ id, keeps, told: last.id === id && keeps });
  if (!last.told) return null;
  const close = () => setLast({ id, keeps, told: false });
  return (
    <Suspense fallback={null}>
      <KeepsNotice
        onClose={close}
        showPeople={() => {
          close();
          showPeople();
        }}
      />
    </Suspense>
  );
}

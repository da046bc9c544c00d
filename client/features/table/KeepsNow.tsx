import { useState } from 'react';
import { KeepsNotice } from '#client/features/table/KeepsNotice.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableView;
  readonly me: string;
  readonly showPeople: () => void;
}

/** Tells whoever was handed the table, or follows a host who left, that they keep it now. */
export function KeepsNow({ table: { id, host }, me, showPeople }: Props) {
  const keeps = host === me;
  const [last, setLast] = useState({ id, keeps, told: false });
  if (last.id !== id || last.keeps !== keeps) setLast({ id, keeps, told: last.id === id && keeps });
  if (!last.told) return null;
  const close = () => setLast({ id, keeps, told: false });
  return (
    <KeepsNotice
      onClose={close}
      showPeople={() => {
        close();
        showPeople();
      }}
    />
  );
}

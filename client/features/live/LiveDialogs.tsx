import { useEffect } from 'react';
import { useFocusAfterDialog } from './use-kept-focus.ts';
import { useLiveDialog } from './live-dialog.ts';
import { MovePerson } from './people/MovePerson.tsx';
import { RemovePerson } from './people/RemovePerson.tsx';
import { CloseTable } from './tables/CloseTable.tsx';
import { HandOver } from './tables/HandOver.tsx';

/** The question or choice that lies over the screen, if there is one. */
export function LiveDialogs() {
  const dialog = useLiveDialog((state) => state.dialog);
  const close = useLiveDialog((state) => state.close);
  useEffect(() => close, [close]);
  useFocusAfterDialog(dialog !== null, 'live-middle');
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'move':
      return <MovePerson key={dialog.person} person={dialog.person} onClose={close} />;
    case 'remove':
      return <RemovePerson key={dialog.person} person={dialog.person} onClose={close} />;
    case 'hand_over':
      return <HandOver key={dialog.table} table={dialog.table} onClose={close} />;
    case 'close_table':
      return <CloseTable key={dialog.table} table={dialog.table} onClose={close} />;
  }
}

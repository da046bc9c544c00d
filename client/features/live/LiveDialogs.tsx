import { Suspense, useEffect } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useFocusAfterDialog } from '#client/features/gathering/kept-focus.ts';
import { useLiveDialog } from './live-dialog.ts';
import { ConfirmMassAction } from './mass/ConfirmMassAction.tsx';
import { Interpreters } from './plenary/Interpreters.tsx';
import { MovePerson } from './people/MovePerson.tsx';
import { RemovePerson } from './people/RemovePerson.tsx';
import { ChangeProgramme } from './programme/ChangeProgramme.tsx';
import { CloseTable } from './tables/CloseTable.tsx';
import { HandOver } from './tables/HandOver.tsx';

const { Screen: KeyList } = lazyScreen(async () => {
  const [{ KeyList: List }] = await Promise.all([import('./keys/KeyList.tsx'), loadCatalogue('tableSettings')]);
  return List;
});

const { Screen: EditTopicTable } = lazyScreen(async () => {
  const [{ EditTopicTable: Edit }] = await Promise.all([import('./tables/EditTopicTable.tsx'), loadCatalogue('tableSettings')]);
  return Edit;
});

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
    case 'mass':
      return <ConfirmMassAction key={dialog.action} action={dialog.action} onClose={close} />;
    case 'programme':
      return <ChangeProgramme onClose={close} />;
    case 'interpreters':
      return <Interpreters onClose={close} />;
    case 'keys':
      return (
        <Suspense fallback={null}>
          <KeyList onClose={close} />
        </Suspense>
      );
    case 'edit_table':
      return (
        <Suspense fallback={null}>
          <EditTopicTable key={dialog.table} table={dialog.table} onClose={close} />
        </Suspense>
      );
    case 'close_table':
      return <CloseTable key={dialog.table} table={dialog.table} onClose={close} />;
  }
}

import { X } from 'lucide-react';
import { Suspense, useReducer, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { CardsDrawer } from '#client/features/table/CardsDrawer.tsx';
import type { DrawerName } from '#client/features/table/drawer-name.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { OpenWindows } from '#client/ui/open-windows.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './table-drawer.module.css';

interface Props {
  readonly name: DrawerName | 'none';
  readonly phone: boolean;
  readonly onClose: () => void;
  readonly hall: HallView;
  readonly mine: MineView;
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
  readonly showShortcuts: () => void;
}

const { Screen: PeopleDrawer } = lazyScreen(async () => {
  const [{ PeopleDrawer: Drawer }] = await Promise.all([import('#client/features/table/PeopleDrawer.tsx'), loadCatalogue('tableSettings')]);
  return Drawer;
});

/** Cards or people beside the stage; on phones they rise over it. */
export function TableDrawer({ name, phone, onClose, ...rest }: Props) {
  const { t } = useTranslation(['table', 'common']);
  const [windows, count] = useReducer((were: number, by: number) => were + by, 0);
  // A page that is turned or zoomed would close a window opened from here, and what is written in it would be gone.
  const [rises, setRises] = useState(phone);
  if (windows === 0 && rises !== phone) setRises(phone);
  const content = (
    <OpenWindows value={count}>
      <Content name={name} {...rest} />
    </OpenWindows>
  );
  if (rises)
    return (
      <Dialog open={name !== 'none'} onClose={onClose} title={name === 'none' ? '' : t(name)} form="drawer">
        {content}
      </Dialog>
    );
  if (name === 'none') return null;
  return (
    <aside className={styles['drawer']} aria-label={t(name)}>
      <div className={styles['head']}>
        <h2>{t(name)}</h2>
        <IconButton label={t('close', { ns: 'common' })} onClick={onClose}>
          <X size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </div>
      <div className={styles['body']}>{content}</div>
    </aside>
  );
}

function Content({ name, hall, mine, table, people, showShortcuts }: Omit<Props, 'phone' | 'onClose'>) {
  switch (name) {
    case 'cards':
      return <CardsDrawer hall={hall} mine={mine} table={table} />;
    case 'people':
      return (
        <Suspense fallback={null}>
          <PeopleDrawer table={table} mine={mine} people={people} showShortcuts={showShortcuts} />
        </Suspense>
      );
    case 'none':
      return null;
  }
}

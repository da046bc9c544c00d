import { Keyboard, NotebookPen, SlidersHorizontal, Users } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Writing } from '#client/features/table/writing.ts';
import { ControlButton } from '#client/features/table/ControlButton.tsx';
import type { DrawerName } from '#client/features/table/drawer-name.ts';
import { ShareLine } from '#client/features/table/share/ShareLine.tsx';
import { ReactionRow } from '#client/features/table/ReactionRow.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './control-bar.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly table: TableView;
  readonly me: string;
  readonly cards: number;
  readonly onDrawer: (name: DrawerName) => void;
  readonly onSettings: () => void;
  readonly write: Writing | undefined;
}

const sign = { size: 22, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** On phones: reactions, writing, cards and people, in a sheet that rises from the bar. */
export function MoreControls({ icon, table, me, cards, onDrawer, onSettings, write }: Props) {
  const { t } = useTranslation('table');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      <ControlButton expanded={open} onClick={() => setOpen(true)} icon={icon} label={t('more')} />
      <Dialog open={open} onClose={close} title={t('more')}>
        <div className={styles['more']}>
          <ReactionRow onDone={close} />
          {write && (
            <Button size="big" wide onClick={then(() => write.onWriting(true))}>
              <Keyboard {...sign} />
              {t('write')}
            </Button>
          )}
          <ShareLine table={table} me={me} onDone={close} />
          <Button size="big" wide onClick={then(() => onDrawer('cards'))}>
            <NotebookPen {...sign} />
            {cards === 0 ? t('cards') : t('cardsCount', { count: cards })}
          </Button>
          <Button size="big" wide onClick={then(() => onDrawer('people'))}>
            <Users {...sign} />
            {t('people')}
          </Button>
          <Button size="big" wide onClick={then(onSettings)}>
            <SlidersHorizontal {...sign} />
            {t('settings')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

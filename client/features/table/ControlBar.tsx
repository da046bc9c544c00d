import { Ellipsis, Hand, Keyboard, LogOut, NotebookPen, SlidersHorizontal, Users } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ControlButton } from '#client/features/table/ControlButton.tsx';
import { DeviceButtons } from '#client/features/table/DeviceButtons.tsx';
import type { DrawerName } from '#client/features/table/drawer-name.ts';
import { MoreControls } from '#client/features/table/MoreControls.tsx';
import { ShareButton } from '#client/features/table/share/ShareButton.tsx';
import type { Writing } from '#client/features/table/writing.ts';
import { ReactButton } from '#client/features/table/ReactButton.tsx';
import { SigningButton } from '#client/features/table/SigningButton.tsx';
import { useMediaQuery } from '#client/lib/media-query.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './control-bar.module.css';

interface Props {
  readonly table: TableView;
  readonly me: string;
  readonly phone: boolean;
  readonly drawer: DrawerName | 'none';
  readonly onDrawer: (name: DrawerName) => void;
  readonly onSettings: () => void;
  /** Absent where the table talks in writing anyway. */
  readonly write: Writing | undefined;
  readonly ref?: Ref<HTMLDivElement>;
}

const icon = { size: 24, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Microphone and camera first, leaving last and always in words; on phones what is rarer waits under *More*. */
export function ControlBar({ table, me, phone, drawer, onDrawer, onSettings, write, ref }: Props) {
  const { t } = useTranslation('table');
  const send = useSend();
  const narrow = useMediaQuery('(width < 960px)');
  const raised = table.hands.includes(me);
  const count = Object.keys(table.cards).length;
  return (
    <div ref={ref} className={styles['bar']} role="toolbar" aria-label={t('controls')} data-bar>
      <DeviceButtons phone={phone} />
      <SigningButton phone={phone} />
      <span className={styles['rule']} aria-hidden />
      <ControlButton
        pressed={raised}
        onClick={() => void send({ type: 'raise_hand', raised: !raised })}
        icon={<Hand {...icon} />}
        label={t('hand')}
      />
      {!phone && (
        <>
          <ReactButton />
          <ShareButton table={table} me={me} />
          {write && (
            <ControlButton
              expanded={write.writing}
              onClick={() => write.onWriting(!write.writing)}
              icon={<Keyboard {...icon} />}
              label={t('write')}
            />
          )}
          <span className={styles['rule']} aria-hidden />
          <ControlButton
            expanded={drawer === 'cards'}
            onClick={() => onDrawer('cards')}
            icon={<NotebookPen {...icon} />}
            label={t('cards')}
            count={count}
          />
          <ControlButton expanded={drawer === 'people'} onClick={() => onDrawer('people')} icon={<Users {...icon} />} label={t('people')} />
          <ControlButton onClick={onSettings} icon={<SlidersHorizontal {...icon} />} label={t('settings')} />
        </>
      )}
      {phone && (
        <MoreControls
          icon={<Ellipsis {...icon} />}
          table={table}
          me={me}
          cards={count}
          onDrawer={onDrawer}
          onSettings={onSettings}
          write={write}
        />
      )}
      <button type="button" className={styles['leave']} onClick={() => void send({ type: 'stand' })}>
        <LogOut className={styles['leaveSign']} size={phone ? 24 : 20} strokeWidth={1.75} aria-hidden />
        {t(narrow ? 'leaveShort' : 'leave')}
      </button>
    </div>
  );
}

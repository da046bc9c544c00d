import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { EditTable } from '#client/features/table/EditTable.tsx';
import { PinNotice } from '#client/features/table/PinNotice.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';

/** What only who keeps the table can do: keep it together during the rounds, close it. */
export function HostTools({ table }: { readonly table: TableView }) {
  const { t } = useTranslation('hosting');
  const { attempt, problem } = useAttempt();
  const [closing, setClosing] = useState(false);
  return (
    <section className={styles['host']} aria-labelledby="host-tools">
      <h3 id="host-tools">{t('host.title')}</h3>
      {table.kind === 'topic' && <EditTable table={table.id} />}
      <PinNotice key={table.id} table={table} />
      {table.kind === 'topic' && (
        <Switch
          checked={table.closed}
          onChange={(event) => void attempt({ type: 'close_to_newcomers', table: table.id, on: event.target.checked })}
        >
          {t('host.closed')}
          <span className={styles['hint']}>{t('host.closedHint')}</span>
        </Switch>
      )}
      {table.kind === 'topic' && (
        <Switch checked={table.sitsOut} onChange={(event) => void attempt({ type: 'sit_out', table: table.id, on: event.target.checked })}>
          {t('host.sitsOut')}
        </Switch>
      )}
      {table.kind === 'topic' && (
        <Switch
          checked={table.chathamHouse}
          onChange={(event) => void attempt({ type: 'chatham_house', table: table.id, on: event.target.checked })}
        >
          {t('rule.name', { ns: 'table' })}
          <span className={styles['hint']}>{t('rule.hint', { ns: 'table' })}</span>
        </Switch>
      )}
      {table.kind === 'topic' && (
        <Button look="ends" onClick={() => setClosing(true)}>
          {t('host.close')}
        </Button>
      )}
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      <Dialog
        open={closing}
        onClose={() => setClosing(false)}
        title={t('host.closeTitle')}
        mustAnswer
        actions={
          <>
            <Button look="ends" onClick={() => void attempt({ type: 'close_table', table: table.id })}>
              {t('host.close')}
            </Button>
            <Button onClick={() => setClosing(false)}>{t('host.keepOpen')}</Button>
          </>
        }
      >
        <p>{t('host.closeText')}</p>
      </Dialog>
    </section>
  );
}

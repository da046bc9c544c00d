import { LifeBuoy } from 'lucide-react';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { HostTools } from '#client/features/table/HostTools.tsx';
import { OfferSeats } from '#client/features/table/OfferSeats.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';

interface Props {
  readonly table: TableView;
  /** Its host, or an organiser. */
  readonly keeps: boolean;
}

/** What anybody at the table can ask for, and what only who keeps it can do. */
export function TableTools({ table, keeps }: Props) {
  const { t } = useTranslation('hosting');
  const { attempt, problem } = useAttempt();
  const ask = async (on: boolean) => {
    if (await attempt({ type: 'ask_for_help', table: table.id, on })) announce(t(on ? 'host.helpAsked' : 'host.helpTaken'));
  };
  return (
    <>
      {keeps && <HostTools table={table} />}
      {table.kind === 'topic' && (keeps || !table.closed) && (
        <div className={styles['host']}>
          <OfferSeats table={table} />
        </div>
      )}
      <div className={styles['host']}>
        {table.wantsHelp && <p>{t('host.helpAsked')}</p>}
        <Button onClick={() => void ask(!table.wantsHelp)}>
          <LifeBuoy size={20} strokeWidth={1.75} aria-hidden />
          {t(table.wantsHelp ? 'host.helpBack' : 'host.help')}
        </Button>
        {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      </div>
    </>
  );
}

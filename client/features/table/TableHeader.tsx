import { ArrowLeft, EyeOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useTableTitle } from '#client/features/participant/use-table-title.ts';
import { PlaceTitle } from '#client/features/participant/PlaceTitle.tsx';
import { currentRound } from '#client/features/participant/programme.ts';
import { ThemeName } from '#client/features/participant/ThemeName.tsx';
import { ThemeSign } from '#client/features/participant/ThemeSign.tsx';
import { useSend } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { HelpLink } from '#client/ui/HelpLink.tsx';
import { SkipLink } from '#client/ui/SkipLink.tsx';
import type { HallView, TableView } from '#shared/gathering/view/types.ts';
import styles from './table-header.module.css';

interface Props {
  readonly hall: HallView;
  readonly table: TableView;
}

/** The way back to the hall, which table this is and what it is about, which round runs. */
export function TableHeader({ hall, table }: Props) {
  const { t } = useTranslation(['table', 'participant']);
  const send = useSend();
  const round = currentRound(hall);
  const number = t('table', { ns: 'participant', number: table.number });
  return (
    <header className={styles['header']}>
      <SkipLink />
      <Button look="plain" className={styles['back']} onClick={() => void send({ type: 'stand' })}>
        <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
        {t('hall')}
      </Button>
      <PlaceTitle name={number} place={table.id} className={styles['title']}>
        <span className={styles['number']}>{number}</span> <Topic hall={hall} table={table} />
      </PlaceTitle>
      <div className={styles['end']}>
        {table.chathamHouse && (
          <span className={styles['rule']} title={t('rule.hint')}>
            <EyeOff size={18} strokeWidth={1.75} aria-hidden />
            <span className={styles['ruleName']}>{t('rule.name')}</span>
          </span>
        )}
        {round !== null && <span className={styles['round']}>{t('round', { ns: 'participant', ...round })}</span>}
        <span className={styles['help']}>
          <HelpLink newTab />
        </span>
      </div>
    </header>
  );
}

function Topic({ hall, table }: Props) {
  const titleOf = useTableTitle();
  const row = hall.tables[table.id];
  if (row === undefined || (row.topic === '' && row.theme === null)) return null;
  if (row.topic === '' && row.theme !== null) return <ThemeName theme={row.theme} />;
  const { text, lang } = titleOf(row);
  return (
    <span className={styles['topic']}>
      {row.theme !== null && <ThemeSign theme={row.theme} />}
      <span lang={lang}>{text}</span>
    </span>
  );
}

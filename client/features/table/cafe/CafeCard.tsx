import { NotebookPen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useForeign } from '#client/i18n/use-foreign.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import { WriteSummary } from './WriteSummary.tsx';
import styles from './cafe-card.module.css';

interface Props {
  readonly table: string;
  readonly cafe: NonNullable<TableView['cafe']>;
  /** May write it: the table's host, an organiser. */
  readonly keeps: boolean;
}

/** The one-minute card of a table: the first thing read on arrival, then a line to read it again; its host writes it. */
export function CafeCard({ table, cafe, keeps }: Props) {
  const { t, i18n } = useTranslation('hosting');
  const foreign = useForeign();
  const { attempt, waiting, problem } = useAttempt();
  const [open, setOpen] = useState(!keeps);
  const [writing, setWriting] = useState(false);
  const { summary } = cafe;
  const said = summary?.text ?? null;
  const lang = foreign(summary?.language);
  const unread = open && !keeps ? said : null;
  useEffect(() => {
    if (unread !== null) announce(t('cafe.heard', { text: unread }), { foreign: { text: unread, lang } });
  }, [unread, lang, t]);

  const save = async (text: string) => {
    if (!(await attempt({ type: 'write_summary', table, text, language: i18n.language }))) return false;
    announce(t('cafe.saved'));
    setWriting(false);
    return true;
  };
  if (said === null && !keeps) return null;
  return (
    <section className={styles['card']} aria-label={t('cafe.said')}>
      {said !== null && open && (
        <>
          <h2>{t('cafe.said')}</h2>
          <p className={styles['text']} lang={lang}>
            {said}
          </p>
        </>
      )}
      <div className={styles['actions']}>
        {said !== null && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'cafe.read' : 'cafe.again')}
          </Button>
        )}
        {keeps && (
          <Button onClick={() => setWriting(true)}>
            <NotebookPen size={20} strokeWidth={1.75} aria-hidden />
            {t(said === null ? 'cafe.write' : 'cafe.change')}
          </Button>
        )}
      </div>
      {keeps && (
        <WriteSummary
          key={table}
          table={table}
          open={writing}
          said={said ?? ''}
          waiting={waiting}
          problem={problem}
          onSave={save}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}

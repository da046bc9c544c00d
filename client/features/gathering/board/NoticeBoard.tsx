import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { noticeAddress, takeDown } from '#client/net/series.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { buttonClass } from '#client/ui/button-class.ts';
import type { NoticeRow } from '#shared/contract/series.ts';
import styles from './board.module.css';
import { factsOf, hasDate, isPast } from './notices.ts';

interface Props {
  readonly slug: string;
  readonly notices: readonly NoticeRow[];
  /** For organisers: with a notice that was taken down or put back. */
  readonly onChange?: ((notice: NoticeRow) => void) | undefined;
}

/** Events and publications one under another; an event with a date goes into one's calendar. */
export function NoticeBoard({ slug, notices, onChange }: Props) {
  const { t, i18n } = useTranslation('relay');
  const [failed, setFailed] = useState<string | null>(null);
  const today = new Date().toISOString().slice(0, 10);
  const change = async (notice: NoticeRow, on: boolean) => {
    const answer = await takeDown(slug, notice.id, on);
    setFailed(answer.ok ? null : notice.id);
    if (answer.ok) onChange?.({ ...notice, takenDown: on });
    else announce(t('relay.failed'), { urgent: true });
  };
  return (
    <ul className={styles['notices']}>
      {notices.map((notice) => (
        <li key={notice.id} className={notice.takenDown ? styles['down'] : undefined}>
          <div>
            <p lang={notice.language}>{notice.link === '' ? notice.text : <a href={notice.link}>{notice.text}</a>}</p>
            <p className={styles['hint']}>
              {[factsOf(notice, i18n.language), notice.takenDown ? t('board.isDown') : ''].filter(Boolean).join(' · ')}
            </p>
            {failed === notice.id && <p className={styles['problem']}>{t('relay.failed')}</p>}
          </div>
          <div className={styles['ways']}>
            {hasDate(notice) && !isPast(notice, today) && !notice.takenDown && (
              <a
                className={buttonClass({ look: 'plain' })}
                href={noticeAddress(slug, notice.id)}
                aria-label={`${t('next.calendar')} ${notice.text}`}
                title={t('next.calendar')}
                download
              >
                <CalendarPlus size={20} strokeWidth={1.75} aria-hidden />
              </a>
            )}
            {onChange !== undefined && (
              <Button
                look="plain"
                aria-label={`${t(notice.takenDown ? 'board.up' : 'board.down')} ${notice.text}`}
                onClick={() => void change(notice, !notice.takenDown)}
              >
                {t(notice.takenDown ? 'board.up' : 'board.down')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { readRelay } from '#client/net/series.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { NoticeRow } from '#shared/contract/series.ts';
import type { AboutDraft } from './about-draft.ts';
import styles from './form.module.css';
import { isTaken, withQuestion, withTheme } from './taken-need.ts';

interface Props {
  readonly slug: string;
  readonly draft: AboutDraft;
  readonly onChange: (draft: AboutDraft) => void;
}

/** What the gatherings before left open: each need may become a question or a theme of this one. */
export function OpenNeeds({ slug, draft, onChange }: Props) {
  const { t } = useTranslation('relay');
  const [needs, setNeeds] = useState<readonly NoticeRow[]>([]);
  useEffect(() => {
    let gone = false;
    void readRelay(slug).then((answer) => {
      if (answer.ok && !gone) setNeeds(answer.body.needs);
    });
    return () => {
      gone = true;
    };
  }, [slug]);
  if (needs.length === 0) return null;
  const take = ({ text, language }: NoticeRow, next: AboutDraft) => {
    onChange(next);
    announce(t('need.announced', { text }), { foreign: { text, lang: language } });
  };
  return (
    <section className={classNames(styles['part'], styles['open'])}>
      <h2>{t('relay.needs')}</h2>
      <p className={styles['hint']}>{t('need.hint')}</p>
      <ul className={styles['needs']}>
        {needs.map((need) => {
          const [question, theme] = [withQuestion(draft, need), withTheme(draft, need)];
          return (
            <li key={need.id}>
              <p lang={need.language}>{need.text}</p>
              {isTaken(draft, need) ? (
                <p className={styles['hint']}>{t('need.taken')}</p>
              ) : (
                <div>
                  {question !== null && (
                    <Button aria-label={`${t('need.asQuestion')} ${need.text}`} onClick={() => take(need, question)}>
                      {t('need.asQuestion')}
                    </Button>
                  )}
                  {theme !== null && (
                    <Button aria-label={`${t('need.asTheme')} ${need.text}`} onClick={() => take(need, theme)}>
                      {t('need.asTheme')}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

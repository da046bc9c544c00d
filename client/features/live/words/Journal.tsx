import { useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { journal } from './journal.ts';
import { useJournalText } from './use-journal-text.ts';
import styles from './words.module.css';

/** What happened and what was said, the newest first. */
export function Journal() {
  const { t } = useTranslation('live');
  const format = useFormat();
  const feed = useLive((view) => view.feed);
  const messages = useLive((view) => view.messages);
  const zone = useLive(({ about }) => about.timeZone);
  const textOf = useJournalText();
  const lines = useMemo(() => journal({ feed, messages }), [feed, messages]);
  return (
    <section aria-labelledby="live-journal">
      <h2 id="live-journal" className={styles['heading']}>
        {t('journal.title')}
      </h2>
      {lines.length === 0 && <p className={styles['nothing']}>{t('journal.nothing')}</p>}
      <ul className={styles['events']}>
        {lines.map((line, index) => (
          // Newest first: counted from the end a line keeps its key while others come before it.
          <li key={lines.length - index} className={styles['event']}>
            <time dateTime={new Date(line.at).toISOString()}>{format.time(line.at, zone)}</time>
            <span>{textOf(line)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

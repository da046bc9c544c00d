import { BookOpen, Calendar, FolderOpen, Lightbulb, Link, Wrench } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { CardKind } from '#shared/gathering/state.ts';
import styles from './after-screen.module.css';

const signs = {
  insight: Lightbulb,
  need: Wrench,
  project: FolderOpen,
  event: Calendar,
  publication: BookOpen,
  link: Link,
} as const satisfies Record<CardKind, typeof Link>;

/** What one wrote at the tables. */
export function MyCards() {
  const { t } = useTranslation('after');
  const cards = useGathering(({ mine }) => mine?.cards);
  const written = cards ?? [];
  return (
    <section>
      <h2>
        {t('cards')} {written.length > 0 && <span className={styles['count']}>{written.length}</span>}
      </h2>
      {written.length === 0 ? (
        <p className={styles['none']}>{t('noCards')}</p>
      ) : (
        <ul className={styles['cards']}>
          {written.map(({ id, kind, text, language, link, tableNumber }) => {
            const Sign = signs[kind];
            return (
              <li key={id}>
                <Sign size={20} strokeWidth={1.75} aria-hidden />
                <div>
                  <p lang={language} className={styles['text']}>
                    {text}
                  </p>
                  {link !== '' && (
                    <p>
                      <a href={link} target="_blank" rel="noopener noreferrer">
                        {link}
                      </a>
                    </p>
                  )}
                  <p className={styles['origin']}>{t('origin', { kind: t(`kind.${kind}`), table: tableNumber })}</p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

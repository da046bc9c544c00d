import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { readRehearsal } from '#client/net/http.ts';
import type { RehearsalAnswer } from '#shared/contract/http.ts';
import styles from './rehearsal-over.module.css';
import { useLive } from './use-live.ts';

/** What the rehearsal showed: whether anyone was alone, who met twice, whether the bells were on time, who sat where. */
export function RehearsalOver({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('rehearsal');
  const { number, list } = useFormat();
  const localText = useLocalText();
  const { questions, themes } = useLive(({ about }) => about);
  const [answer, setAnswer] = useState<RehearsalAnswer | 'failed' | null>(null);
  useEffect(() => {
    let stopped = false;
    void readRehearsal(slug).then((read) => {
      if (!stopped) setAnswer(read.ok ? read.body : 'failed');
    });
    return () => {
      stopped = true;
    };
  }, [slug]);
  if (answer === null) return null;
  if (answer === 'failed') return <p>{t('over.failed')}</p>;

  const { rounds, alone, repeats, bells, names } = answer;
  const called = (id: string) => names[id] ?? '…';
  const asked = (id: string | null): string => {
    const question = questions.find((one) => one.id === id);
    return question === undefined ? '' : localText(question.text).text;
  };
  const about = (id: string | null): string => {
    const theme = themes.find((one) => one.id === id);
    return theme === undefined ? '' : localText(theme.name).text;
  };
  return (
    <section className={styles['over']} aria-label={t('over.title')}>
      <h2>{t('over.title')}</h2>
      <ul className={styles['findings']}>
        <li>
          {alone.length === 0
            ? t('over.nobodyAlone')
            : t('over.alone', {
                list: list(
                  alone.map(({ person, table, seconds }) => t('over.aloneOne', { name: called(person), table, seconds: number(seconds) })),
                ),
              })}
        </li>
        <li>
          {repeats.length === 0
            ? t('over.noRepeats')
            : t('over.repeats', {
                count: repeats.length,
                list: list(repeats.slice(0, 5).map(([one, other]) => `${called(one)} + ${called(other)}`)),
              })}
        </li>
        <li>
          {t(bells.latestMs < 1000 ? 'over.bellsOnTime' : 'over.bellsLate', {
            count: bells.rung,
            seconds: number(Math.round(bells.latestMs / 1000)),
          })}
        </li>
      </ul>
      {rounds.map(({ segment, round, tables }) => (
        <details key={`${segment}.${round}`} className={styles['round']}>
          <summary>{t('over.round', { round: round + 1, tables: t('over.tables', { count: tables.length }) })}</summary>
          <ul>
            {tables.map(({ number: table, question, theme, people }) => (
              <li key={table}>
                <b>{t('over.table', { table })}</b> {list(people.map(called))}
                {[about(theme), asked(question)]
                  .filter((text) => text !== '')
                  .map((text) => (
                    <span key={text} className={styles['question']}>
                      {text}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

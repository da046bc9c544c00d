import { useEffect } from 'react';
import { useIntent } from '#client/features/hall/use-approach.ts';
import { seatedAt } from '#client/features/hall/people-around.ts';
import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { callName, callNames } from '#client/features/participant/names.ts';
import { ThemeSign } from '#client/features/participant/ThemeSign.tsx';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useTableTitle } from '#client/features/participant/use-table-title.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import type { HallView, MineView } from '#shared/gathering/view/types.ts';
import styles from './seat-offer.module.css';

interface Props {
  readonly hall: HallView;
  readonly offer: MineView['offers'][number];
  /** I came, or said *Not now*. */
  readonly onAnswer: () => void;
}

/** Somebody asks me to their table: who, about what, in which languages. It goes by itself, and *Not now* is told to nobody. */
export function SeatOffer({ hall, offer: { table, by }, onAnswer }: Props) {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const titleOf = useTableTitle();
  const { attempt, waiting, problem } = useAttempt();
  const intent = useIntent(table);
  const row = hall.tables[table];
  const name = hall.people[by]?.name;
  const title = row && titleOf(row);
  const who = name === undefined ? t('asked.byOrganisers') : t('asked.by', { name: callName(name) });
  const { text, lang } = title ?? {};
  const said = text === undefined ? undefined : t('asked.said', { who, topic: text });
  useEffect(() => {
    if (said !== undefined && text !== undefined) announce(said, { foreign: { text, lang } });
  }, [said, text, lang]);
  if (row === undefined || title === undefined) return null;
  const seated = seatedAt(hall, row);
  const answer = (type: 'sit' | 'decline_seat') => () => {
    if (waiting) return;
    onAnswer();
    void attempt({ type, table });
  };
  return (
    <Sheet className={styles['offer']}>
      <h2 className={styles['who']}>{who}</h2>
      <p className={styles['topic']}>
        {row.theme !== null && <ThemeSign theme={row.theme} />}
        <span lang={title.lang}>{title.text}</span>
      </p>
      <p className={styles['with']}>
        <span>
          {seated.length === 0
            ? t('asked.whereAlone', { number: row.number })
            : t('asked.where', { number: row.number, names: format.list([...callNames(seated).values()]) })}
        </span>
        <LanguageTags codes={row.languages} />
      </p>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      <div className={styles['answers']}>
        <Button look="soft" aria-disabled={waiting} onClick={answer('sit')} {...intent}>
          {t('sit', { ns: 'hall' })}
        </Button>
        <Button aria-disabled={waiting} onClick={answer('decline_seat')}>
          {t('asked.notNow')}
        </Button>
      </div>
    </Sheet>
  );
}

import { ArrowRight, Pin } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { callName } from '#client/features/participant/names.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import type { SpokenText } from '#client/i18n/local-text.ts';
import { spokenAmong } from '#client/i18n/local-text.ts';
import { useForeign } from '#client/i18n/use-foreign.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Spoken } from '#client/ui/Spoken.tsx';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { HallView, TableView } from '#shared/gathering/view/types.ts';
import styles from './ask.module.css';

interface Props {
  readonly hall: HallView;
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
}

/** The question of the table, which anybody there takes on to the next, and who speaks first: no silence about who begins. */
export function Ask({ hall, table, people }: Props) {
  const { t, i18n } = useTranslation('table');
  const foreign = useForeign();
  const { attempt, waiting, problem } = useAttempt();
  const { questions } = hall.about;
  const question = questions.find(({ id }) => id === table.question);
  const asked = question && spokenAmong(question.text, hall.tables[table.id]?.languages ?? [], i18n.language);
  const starter = people.find(({ row }) => row.id === table.starter);
  const asker = people.find(({ row }) => row.id === table.askedBy);
  const by = asker && (asker.isMe ? t('question.byMe') : t('question.by', { name: callName(asker.row.name) }));
  useNextQuestionNews(table, asked, by);
  const keeps = people.some(({ isMe, isHost }) => isMe && isHost);
  useNoticeNews(table, keeps, foreign(table.noticeLanguage));
  const goesOn = questions.some(({ id }) => id !== table.question);
  if (question === undefined && starter === undefined && table.notice === null && !goesOn) return null;
  return (
    <div className={classNames(styles['ask'], goesOn && question === undefined && table.notice === null && styles['bare'])}>
      {asked && (
        <p className={styles['question']}>
          <Spoken {...asked} />
        </p>
      )}
      {table.notice !== null && (
        <p className={styles['notice']}>
          <Pin size={18} strokeWidth={1.75} aria-hidden />
          <span lang={foreign(table.noticeLanguage)}>{table.notice}</span>
        </p>
      )}
      <div className={styles['next']}>
        {problem !== undefined ? <p>{problem}</p> : by !== undefined && <p>{by}</p>}
        {starter && (
          <p className={styles['starter']}>
            <Cup name={starter.row.name} mine={starter.isMe} width={30} />
            {starter.isMe ? t('youStart') : t('starts', { name: callName(starter.row.name) })}
          </p>
        )}
        {goesOn && (
          <Button
            look="plain"
            className={styles['goOn']}
            aria-disabled={waiting}
            onClick={() => !waiting && void attempt({ type: 'next_question', table: table.id })}
          >
            {t(question === undefined ? 'question.first' : 'question.next')}
            <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
          </Button>
        )}
      </div>
    </div>
  );
}

/** Says the question that somebody asked for; what the table began with is read on sitting down. */
function useNextQuestionNews({ id, question, askedBy }: TableView, asked: SpokenText | undefined, by: string | undefined): void {
  const before = useRef({ id, question });
  const { text, lang } = asked ?? {};
  useEffect(() => {
    const isNews = before.current.id === id && before.current.question !== question && askedBy !== null;
    before.current = { id, question };
    if (isNews && text !== undefined) announce(by === undefined ? text : `${by} ${text}`, { foreign: { text, lang } });
  }, [id, question, askedBy, text, lang, by]);
}

/** Reads a notice that was pinned meanwhile; whoever keeps the table knows what they wrote. */
function useNoticeNews({ id, notice }: TableView, keeps: boolean, lang: string | undefined): void {
  const { t } = useTranslation('table');
  const before = useRef({ id, notice });
  useEffect(() => {
    const isNews = before.current.id === id && before.current.notice !== notice;
    before.current = { id, notice };
    if (isNews && notice !== null && !keeps) announce(t('news.notice', { text: notice }), { foreign: { text: notice, lang } });
  }, [id, notice, keeps, lang, t]);
}

import { Pin } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { callName } from '#client/features/participant/names.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { HallView, TableView } from '#shared/gathering/view/types.ts';
import styles from './ask.module.css';

interface Props {
  readonly hall: HallView;
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
}

/** The question of the table, and who speaks first: no silence about who begins. */
export function Ask({ hall, table, people }: Props) {
  const { t } = useTranslation('table');
  const spoken = useLocalText();
  const question = hall.about.questions.find(({ id }) => id === table.question);
  const starter = people.find(({ row }) => row.id === table.starter);
  if (question === undefined && starter === undefined && table.notice === null) return null;
  const asked = question && spoken(question.text);
  return (
    <div className={styles['ask']}>
      {asked && (
        <p className={styles['question']} lang={asked.lang}>
          {asked.text}
        </p>
      )}
      {table.notice !== null && (
        <p className={styles['notice']}>
          <Pin size={18} strokeWidth={1.75} aria-hidden />
          {table.notice}
        </p>
      )}
      {starter && (
        <p className={styles['starter']}>
          <Cup name={starter.row.name} mine={starter.isMe} width={30} />
          {starter.isMe ? t('youStart') : t('starts', { name: callName(starter.row.name) })}
        </p>
      )}
    </div>
  );
}

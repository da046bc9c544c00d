import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { CallUpLine } from '#client/features/participant/CallUpLine.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { PersonRow, Rows, TableView } from '#shared/gathering/view/types.ts';
import styles from '#client/features/participant/call-up-line.module.css';

interface Props {
  readonly table: TableView;
  readonly people: Rows<PersonRow>;
  readonly me: string;
  /** Calls up and lets step down. */
  readonly organiser: boolean;
  readonly className?: string | undefined;
}

/** Who asks for the word, first one first, and for organisers whom to call up or let step down; absent while there is nothing to show. */
export function Hands({ table: { people: stage, hands }, people, me, organiser, className }: Props) {
  const { t } = useTranslation('plenary');
  const { attempt, problem } = useAttempt();
  const others = stage.filter((id) => id !== me);
  if (hands.length === 0 && !organiser) return null;
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => people[id] ?? []);
  return (
    <aside className={className} aria-label={t('hands')}>
      <h2 className={styles['heading']}>{t('hands')}</h2>
      {hands.length === 0 && <p className={styles['none']}>{t('noHands')}</p>}
      <ol className={styles['list']}>
        {rowsOf(hands).map((person) => (
          <CallUpLine
            key={person.id}
            person={person}
            act={organiser ? 'callUp' : null}
            onAct={() => void attempt({ type: 'call_up', person: person.id })}
          />
        ))}
      </ol>
      {organiser && others.length > 0 && (
        <>
          <h2 className={styles['heading']}>{t('stage')}</h2>
          <ul className={styles['list']}>
            {rowsOf(others).map((person) => (
              <CallUpLine
                key={person.id}
                person={person}
                act="stepDown"
                onAct={() => void attempt({ type: 'step_down', person: person.id })}
              />
            ))}
          </ul>
        </>
      )}
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </aside>
  );
}

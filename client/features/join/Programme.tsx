import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { MenuLine } from '#client/ui/MenuLine.tsx';
import type { Segment } from '#shared/gathering/about.ts';
import styles from './gathering-title.module.css';
import { useLength } from '#client/features/participant/use-length.ts';
import { hasRounds } from '#shared/gathering/about.ts';

interface Props {
  readonly programme: readonly Segment[];
  readonly className?: string | undefined;
}

/** The parts of the programme with dots that lead to their lengths. */
export function Programme({ programme, className }: Props) {
  const { t } = useTranslation('join');
  const length = useLength();
  const name = (segment: Segment) => {
    if (segment.kind === 'hall') {
      const tables = segment.topicTables.length;
      return tables === 0 ? t('hall') : t('hallWithTables', { hall: t('hall'), tables: t('topicTables', { count: tables }) });
    }
    if (segment.kind === 'plenary') return t('plenary');
    const rounds = t('rounds', { count: segment.rounds });
    const questions = new Set(segment.questions).size;
    return questions === 0 ? rounds : t('roundsWithQuestions', { rounds, questions: t('questions', { count: questions }) });
  };
  const figure = (segment: Segment) =>
    hasRounds(segment) && segment.rounds > 1
      ? t('times', { count: segment.rounds, length: length(segment.seconds) })
      : length(segment.seconds);
  return (
    <section className={classNames(styles['programme'], className)}>
      <h2>{t('programme')}</h2>
      <ol>
        {programme.map((segment, index) => (
          <li key={index}>
            <MenuLine name={name(segment)} figure={figure(segment)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

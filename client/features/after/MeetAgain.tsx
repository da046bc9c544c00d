import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import styles from './after-series.module.css';

/** Whom of those one met one would like to meet again; told to nobody. */
export function MeetAgain() {
  const { t } = useTranslation('relay');
  const series = useGathering(({ mine }) => mine?.series);
  const people = useGathering(({ hall }) => hall?.people);
  const { attempt, problem } = useAttempt();
  const met = (series?.met ?? []).flatMap((id) => people?.[id] ?? []).sort((a, b) => a.name.localeCompare(b.name));
  // Only those who come along are seated again.
  if (series?.member !== true || met.length === 0) return null;
  return (
    <section>
      <h2>{t('again.title')}</h2>
      <p className={styles['hint']}>{t('again.text')}</p>
      {met.map(({ id, name, organisation }) => (
        <Checkbox
          key={id}
          checked={series.again.includes(id)}
          onChange={(event) => void attempt({ type: 'meet_again', person: id, on: event.target.checked })}
        >
          {[name, organisation].filter((text) => text !== '').join(' · ')}
        </Checkbox>
      ))}
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </section>
  );
}

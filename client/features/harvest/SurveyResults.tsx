import { useTranslation } from '#client/i18n/use-translation.ts';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './harvest.module.css';

/** What people answered afterwards: totals, and texts that name nobody; of too few answers their number alone. Organisers only. */
export function SurveyResults() {
  const { t } = useTranslation('harvest');
  const { view } = useHarvest();
  if (view.survey === undefined || view.clock.phase !== 'over') return null;
  const { answers, results } = view.survey;
  return (
    <section className={styles['survey']} aria-labelledby="harvest-survey">
      <h2 id="harvest-survey">{t('survey.title')}</h2>
      <p className={styles['quiet']}>
        {t('survey.answers', { count: answers })} {results === null && t('survey.tooFew')}
      </p>
      {results !== null && (
        <div className={styles['answers']}>
          <dl>
            {results.again.map(({ choice, people }) => (
              <div key={choice}>
                <dt>{t(`survey.choice.${choice}`)}</dt>
                <dd>
                  <span className={styles['bar']} aria-hidden>
                    <i style={{ inlineSize: `${(people / answers) * 100}%` }} />
                  </span>
                  {people}
                </dd>
              </div>
            ))}
          </dl>
          {results.texts.length > 0 && (
            <div>
              <h3>{t('survey.texts')}</h3>
              <ul>
                {results.texts.map((text, index) => (
                  <li key={index} className={styles['said']}>
                    {text}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

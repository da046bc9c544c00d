import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { OfferStep } from '#shared/contract/series.ts';
import styles from './relay.module.css';

/** Every step of the relay, the newest first. */
export function History({ steps }: { readonly steps: readonly OfferStep[] }) {
  const { t } = useTranslation('relay');
  const { date, time } = useFormat();
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{t('relay.history')}</h2>
      <ol className={styles['lines']}>
        {steps.map(({ at, what, offer, organisation }) => (
          <li key={`${what} ${offer} ${at}`}>
            <time dateTime={new Date(at).toISOString()} className={styles['hint']}>
              {date(at)}, {time(at)}
            </time>{' '}
            {t(`relay.step.${what}`, { organisation })}
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';

/** How many people one sat with in the rounds, and of how many organisations. */
export function Met() {
  const { t } = useTranslation('after');
  const people = useGathering(({ mine }) => mine?.met.people ?? 0);
  const organisations = useGathering(({ mine }) => mine?.met.organisations ?? 0);
  if (people === 0) return <>{t('thanks')}</>;
  const whom = t('people', { count: people });
  return organisations === 0 ? (
    <>{t('met', { people: whom })}</>
  ) : (
    <>{t('metOf', { people: whom, organisations: t('organisations', { count: organisations }) })}</>
  );
}

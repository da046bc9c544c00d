import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';

/** Lengths as a programme says them: `20 min`, or `50 s` where minutes would not do. */
export function useLength(): (seconds: number) => string {
  const { t } = useTranslation('join');
  const { minutes, number } = useFormat();
  return (seconds) => (seconds % 60 === 0 ? minutes(seconds * 1000) : t('seconds', { seconds: number(seconds) }));
}

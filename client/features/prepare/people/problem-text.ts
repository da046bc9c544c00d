import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Problem } from '#shared/people-list/read-row.ts';

/** Says what is wrong with a row, and what to do. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation('invite');
  const { number } = useFormat();
  return ({ field, kind, about }) => {
    const words = typeof about === 'number' ? number(about) : about;
    switch (kind) {
      case 'unknown':
        return field === 'role' || field === 'firstTimer' || field === 'keepApart'
          ? t(`problem.unknown.${field}`, { about: words })
          : t('problem.unknown.languages', { about: words });
      case 'tooMany':
        return t('problem.tooMany', { about: words });
      case 'missing':
      case 'tooLong':
      case 'wrong':
      case 'doubled':
      case 'invited':
      case 'addressDoubled':
      case 'addressTaken':
      case 'several':
      case 'oneself':
        return t(`problem.${kind}`, { about: words });
    }
  };
}

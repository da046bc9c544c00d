import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Segment } from '#shared/gathering/about.ts';

/** What a part of the programme is called while it is being written. */
export function useSegmentName(): (segment: Segment) => string {
  const { t } = useTranslation('setup');
  return (segment) => {
    if (segment.kind !== 'hall') return t(`programme.${segment.kind}`);
    const tables = segment.topicTables.length;
    return tables === 0 ? t('programme.hall') : t('programme.hallWith', { tables: t('programme.topicTables', { count: tables }) });
  };
}

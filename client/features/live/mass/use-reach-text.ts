import { useLive } from '#client/features/live/use-live.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { reachOf } from './reach.ts';

/** How many an action for everyone concerns, and where they are: `24 people at 6 tables, 3 people in the hall`. */
export function useReachText(): string {
  const { t } = useTranslation('live');
  const people = useLive((view) => view.people);
  const tables = useLive((view) => view.tables);
  const clock = useLive((view) => view.clock);
  const reach = reachOf({ people, tables, clock });
  const some = (count: number) => t('reach.people', { count });
  const parts = [
    ...(reach.plenary > 0 ? [t('reach.plenary', { people: some(reach.plenary) })] : []),
    ...(reach.seated > 0 ? [t('reach.seated', { people: some(reach.seated), tables: t('reach.tables', { count: reach.tables }) })] : []),
    ...(reach.standing > 0 ? [t('reach.standing', { people: some(reach.standing) })] : []),
  ];
  return parts.length === 0 ? t('reach.nobody') : parts.reduce((one, other) => t('reach.both', { one, other }));
}

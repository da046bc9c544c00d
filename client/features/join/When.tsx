import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import styles from './gathering-title.module.css';
import { programmeEnd } from '#shared/gathering/programme-end.ts';

/** Day and time in the gathering's zone, and in one's own where that is another time. */
export function When({ front }: { readonly front: FrontView }) {
  const { t } = useTranslation('join');
  const { day, timeRange, zoneName } = useFormat();
  const { startsAt, timeZone } = front;
  const end = front.expectedEnd ?? programmeEnd(startsAt, front.programme);
  const there = { day: day(startsAt, timeZone), time: timeRange(startsAt, end, timeZone) };
  const mine = { day: day(startsAt), time: timeRange(startsAt, end) };
  const differs = there.time !== mine.time || there.day !== mine.day;
  return (
    <>
      <p className={styles['when']}>
        <b>{t('when', there)}</b> <span className={styles['zone']}>{t('zone', { zone: zoneName(timeZone, startsAt) })}</span>
      </p>
      {differs && <p className={styles['by']}>{there.day === mine.day ? t('yourTime', mine) : t('yourTime', { time: t('when', mine) })}</p>}
    </>
  );
}

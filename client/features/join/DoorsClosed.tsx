import { CalendarPlus } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { useServerNow, useTimeLeft } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { doorsSeconds } from '#shared/gathering/limits.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { calendarFile } from '#client/lib/calendar-file.ts';
import styles from './entrance.module.css';
import { programmeEnd } from '#shared/gathering/programme-end.ts';

const hour = 3_600_000;
const places = Array.from({ length: 5 }, () => ({ kind: 'free' }) as const);

/** Before the doors open: when they do, and a line for one's calendar. What is filled in above stays. */
export function DoorsClosed({ front }: { readonly front: FrontView }) {
  const { t } = useTranslation('join');
  const { day, time, minutes } = useFormat();
  const now = useServerNow();
  const spoken = useLocalText();
  const opensAt = front.startsAt - doorsSeconds * 1000;
  const left = useTimeLeft(opensAt) ?? 0;

  const when = () => {
    if (left === 0) return t('doors.any');
    if (left <= hour) return t('doors.in', { time: minutes(left) });
    return t('doors.at', { day: day(opensAt), time: time(opensAt) });
  };

  const saveDate = () => {
    const entry = {
      uid: `${front.slug}@${location.host}`,
      title: spoken(front.title).text,
      organisedBy: front.organisedBy,
      startsAt: front.startsAt,
      endsAt: programmeEnd(front.startsAt, front.programme),
      address: `${location.origin}/g/${front.slug}`,
      note: `${t('check', { ns: 'common' })}\n${location.origin}/check`,
    };
    saveFile(`${front.slug}.ics`, calendarFile(entry, now()), 'text/calendar');
  };

  return (
    <>
      <div className={styles['doors']}>
        <Plate
          width={64}
          seats={places}
          clock={left > 0 && left <= hour ? { startedAt: opensAt - hour, endsAt: opensAt, now } : undefined}
        />
        <p>
          <b>{when()}</b>
          {left <= hour && t('doors.stay')}
        </p>
      </div>
      <Button size="big" onClick={saveDate} className={styles['main']}>
        <CalendarPlus size={20} strokeWidth={1.75} aria-hidden />
        {t('doors.calendar')}
      </Button>
    </>
  );
}

import { useEffect, useRef } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { milestonesAhead } from '#client/features/participant/milestones.ts';
import { useGathering, useServerNow } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';

/** Less is the programme making up for itself, not minutes given; ms. */
const shortestExtension = 30_000;

/** Says once that one minute, 30 and 10 seconds are left before the bell that moves people; a bell that is put off is told, and counted anew. */
export function useTimeAnnouncements(): void {
  const { t } = useTranslation('participant');
  const now = useServerNow();
  const endsAt = useGathering(({ hall }) => (hall?.clock.pausedAt === null ? hall.clock.endsAt : null));
  const course = useGathering(({ hall }) => hall && [hall.clock.segment, hall.clock.round, hall.clock.startedAt].join());
  const { minutes } = useFormat();
  const former = useRef({ course, endsAt });
  useEffect(() => {
    const before = former.current;
    former.current = { course, endsAt };
    const later = before.course === course && before.endsAt != null && endsAt != null ? endsAt - before.endsAt : 0;
    if (later >= shortestExtension) announce(t('milestones.later', { minutes: minutes(later) }));
  }, [course, endsAt, minutes, t]);
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timers = milestonesAhead(endsAt - now()).map(({ seconds, wait }) =>
      setTimeout(() => announce(t(`milestones.${seconds}`), { urgent: seconds === 10 }), wait),
    );
    return () => timers.forEach(clearTimeout);
  }, [endsAt, now, t]);
}

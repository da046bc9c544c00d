import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { milestonesAhead } from '#client/features/participant/milestones.ts';
import { useGathering, useServerNow } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';

/** Says once that one minute, 30 and 10 seconds are left before the bell that moves people; a bell that moves is counted anew. */
export function useTimeAnnouncements(): void {
  const { t } = useTranslation('participant');
  const now = useServerNow();
  const endsAt = useGathering(({ hall }) => (hall?.clock.pausedAt === null ? hall.clock.endsAt : null));
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timers = milestonesAhead(endsAt - now()).map(({ seconds, wait }) =>
      setTimeout(() => announce(t(`milestones.${seconds}`), { urgent: seconds === 10 }), wait),
    );
    return () => timers.forEach(clearTimeout);
  }, [endsAt, now, t]);
}

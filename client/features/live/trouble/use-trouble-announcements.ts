import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { knownIds, newsSince } from './trouble-news.ts';
import { useConcerns } from './use-concerns.ts';
import { useKnocking } from './use-knocking.ts';
import { useTroubleText } from './use-trouble-text.ts';
import { useTroubles } from './use-troubles.ts';

/** Says what has come up since the screen was opened, politely and once. */
export function useTroubleAnnouncements(): void {
  const { t } = useTranslation('live');
  const found = useTroubles();
  const knocking = useKnocking();
  const concerns = useConcerns();
  const guests = useLive((view) => view.guests);
  const { title } = useTroubleText();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    const waiting = { found, concerns, knocking };
    known.current = knownIds(waiting);
    if (before === null) return;
    for (const news of newsSince(before, waiting)) {
      if (news.kind === 'trouble') announce(title(news.trouble));
      else if (news.kind === 'concern') announce(t('concern.title', { name: guests[news.concern.person]?.name ?? '' }), { urgent: true });
      else if (news.kind === 'knock') announce(t('door.knocks', { name: news.guest.name }));
      else announce(t('needs', { count: news.count }));
    }
  }, [found, concerns, knocking, guests, title, t]);
}

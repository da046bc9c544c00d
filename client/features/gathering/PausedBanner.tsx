import { Pause } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';

/** The organisers have stopped everything for a moment. */
export function PausedBanner() {
  const { t } = useTranslation('gathering');
  const paused = useGathering(({ hall }) => hall !== null && hall.clock.pausedAt !== null);
  useEffect(() => {
    if (!paused) return undefined;
    announce(t('paused.title'), { urgent: true });
    return () => announce(t('paused.over'));
  }, [paused, t]);
  if (!paused) return null;
  return (
    <Banner tone="warn" icon={<Pause size={24} strokeWidth={1.75} aria-hidden />}>
      <b>{t('paused.title')}</b> {t('paused.text')}
    </Banner>
  );
}

import { Pause, VideoOff, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering, useGatheringStore } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { mediaReasonOf } from './media-reason.ts';

/** What concerns everything below: the line is gone, everything is paused, there is no media server. */
export function GatheringBanners() {
  return (
    <>
      <Reconnecting />
      <Paused />
      <WithoutMedia />
    </>
  );
}

/** A line that is back at once is not worth a word. */
const patience = 1000;

function Reconnecting() {
  const { t } = useTranslation('gathering');
  const { connectNow } = useGatheringStore();
  const lost = useGathering(({ connection }) => connection === 'reconnecting');
  const [shown, setShown] = useState(false);
  if (!lost && shown) setShown(false);
  useEffect(() => {
    if (!lost) return undefined;
    const timer = setTimeout(() => {
      setShown(true);
      announce(t('reconnecting.title'), { urgent: true });
    }, patience);
    return () => clearTimeout(timer);
  }, [lost, t]);
  useEffect(() => {
    if (shown) return () => announce(t('reconnecting.back'));
    return undefined;
  }, [shown, t]);
  if (!shown) return null;
  return (
    <Banner
      tone="warn"
      icon={<WifiOff size={24} strokeWidth={1.75} aria-hidden />}
      action={<Button onClick={connectNow}>{t('reconnecting.now')}</Button>}
    >
      <b>{t('reconnecting.title')}</b> {t('reconnecting.text')}
    </Banner>
  );
}

function Paused() {
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

function WithoutMedia() {
  const { t } = useTranslation('gathering');
  const reason = useGathering(({ media }) => (media === null || media.on ? null : mediaReasonOf(media.reason)));
  const organiser = useGathering(({ mine }) => mine?.role === 'organiser');
  if (reason === null) return null;
  return (
    <Banner tone="warn" icon={<VideoOff size={24} strokeWidth={1.75} aria-hidden />}>
      <b>{t('withoutMedia.title')}</b> {t(`withoutMedia.${reason}`)} {t(organiser ? `withoutMedia.remedy.${reason}` : 'withoutMedia.text')}
    </Banner>
  );
}

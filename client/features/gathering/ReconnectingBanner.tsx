import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering, useGatheringStore } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';

/** A line that is back at once is not worth a word. */
const patience = 1000;

/** The line is gone, and comes back by itself. */
export function ReconnectingBanner() {
  const { t } = useTranslation('gathering');
  const { connectNow } = useGatheringStore();
  // Where nothing can be stored that is the reason, and said.
  const lost = useGathering(({ connection, savingPaused }) => connection === 'reconnecting' && !savingPaused);
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

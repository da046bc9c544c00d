import { Hourglass } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';

/** Nothing can be stored for now; what one does waits and goes through by itself. */
export function SavingBanner() {
  const { t } = useTranslation('saving');
  useEffect(() => {
    announce(`${t('title')} ${t('text')}`);
    return () => announce(t('back'));
  }, [t]);
  return (
    <Banner icon={<Hourglass size={24} strokeWidth={1.75} aria-hidden />}>
      <b>{t('title')}</b> {t('text')}
    </Banner>
  );
}

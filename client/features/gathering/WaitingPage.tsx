import { useEffect } from 'react';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';

/** Nothing can be read or stored for now; the page goes on by itself. */
export function WaitingPage() {
  const { t } = useTranslation('saving');
  useEffect(() => {
    announce(`${t('door.title')} ${t('door.text')}`);
  }, [t]);
  return <MessagePage inGathering title={t('door.title')} text={t('door.text')} />;
}

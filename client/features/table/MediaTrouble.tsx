import { Volume2 } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import styles from './media-trouble.module.css';

/** What keeps sound and picture from this page although there is a media server, each with its one remedy. */
export function MediaTrouble() {
  const { t } = useTranslation('table');
  const session = useMediaSession();
  const state = useMediaSnapshot((snapshot) => snapshot.state);
  const blocked = useMediaSnapshot((snapshot) => snapshot.audioBlocked);
  const serverOn = useGathering(({ media }) => media?.on !== false);
  if (!serverOn) return null;
  if (state === 'elsewhere')
    return <Trouble text={t('media.elsewhere')} remedy={t('media.takeOver')} onRemedy={() => session.takeOver()} />;
  if (state === 'failed') return <Trouble text={t('media.failed')} remedy={t('media.retry')} onRemedy={() => session.retry()} />;
  if (state === 'reconnecting') return <Banner className={styles['trouble']}>{t('media.reconnecting')}</Banner>;
  if (blocked)
    return (
      <Banner
        className={styles['trouble']}
        icon={<Volume2 size={22} strokeWidth={1.75} aria-hidden />}
        action={
          <Button look="main" onClick={() => void session.unlock()}>
            {t('media.listen')}
          </Button>
        }
      >
        {t('media.blocked')}
      </Banner>
    );
  return null;
}

function Trouble({ text, remedy, onRemedy }: { readonly text: string; readonly remedy: string; readonly onRemedy: () => void }) {
  return (
    <Banner tone="warn" className={styles['trouble']} action={<Button onClick={onRemedy}>{remedy}</Button>}>
      {text}
    </Banner>
  );
}

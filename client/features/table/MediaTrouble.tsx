import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import styles from './media-trouble.module.css';

/** Connecting takes about a second, and seldom more than this, in ms: then it is worth a word. */
const patience = 6_000;

/** What keeps sound and picture from this page although there is a media server, aloud too, each with its one remedy. */
export function MediaTrouble() {
  const { t } = useTranslation('table');
  const session = useMediaSession();
  const trouble = useTrouble();
  const text = trouble === null ? null : t(`media.${trouble}`);
  useEffect(() => {
    if (text !== null) announce(text);
  }, [text]);
  switch (trouble) {
    case null:
      return null;
    case 'reconnecting':
    case 'slow':
      return <Banner className={styles['trouble']}>{text}</Banner>;
    case 'elsewhere':
      return <Trouble text={text} remedy={t('media.takeOver')} onRemedy={() => session.takeOver()} />;
    case 'failed':
      return <Trouble text={text} remedy={t('media.retry')} onRemedy={() => session.retry()} />;
    case 'blocked':
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
          {text}
        </Banner>
      );
  }
}

function useTrouble(): 'elsewhere' | 'failed' | 'reconnecting' | 'slow' | 'blocked' | null {
  const state = useMediaSnapshot((snapshot) => snapshot.state);
  const blocked = useMediaSnapshot((snapshot) => snapshot.audioBlocked);
  const serverOn = useGathering(({ media }) => media?.on !== false);
  const slow = useLasting(state === 'connecting');
  if (!serverOn) return null;
  if (state === 'elsewhere' || state === 'failed' || state === 'reconnecting') return state;
  if (slow) return 'slow';
  return blocked ? 'blocked' : null;
}

/** Whether it has been so for longer than one waits without a word. */
function useLasting(now: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  if (!now && lasts) setLasts(false);
  useEffect(() => {
    if (!now) return undefined;
    const timer = setTimeout(() => setLasts(true), patience);
    return () => clearTimeout(timer);
  }, [now]);
  return now && lasts;
}

function Trouble({ text, remedy, onRemedy }: { readonly text: string | null; readonly remedy: string; readonly onRemedy: () => void }) {
  return (
    <Banner tone="warn" className={styles['trouble']} action={<Button onClick={onRemedy}>{remedy}</Button>}>
      {text}
    </Banner>
  );
}

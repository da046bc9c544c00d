import { Headphones } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import styles from './media-trouble.module.css';

/** Says in words why pictures of the others are small or not there, and how they come back. */
export function LineNotice() {
  const { t } = useTranslation('table');
  const session = useMediaSession();
  const on = useMediaSnapshot(({ state }) => state === 'on');
  const pictures = useMediaSnapshot(({ line }) => line.pictures);
  const soundOnly = useMediaSnapshot(({ line }) => line.soundOnly);
  const saver = useMediaSnapshot(({ line }) => line.saver);
  const good = useMediaSnapshot(({ line }) => line.quality === 'good');
  const nothing = !on || pictures === 'all' || (pictures === 'small' && saver);
  // None come back by themselves; once the line is good again it is not the line that keeps them away.
  const text = nothing ? null : t(soundOnly ? 'line.soundOnly' : good && pictures !== 'small' ? 'line.better' : `line.${pictures}`);
  useEffect(() => {
    if (text !== null) announce(text);
  }, [text]);
  if (text === null) return null;
  return (
    <Banner
      className={styles['trouble']}
      icon={pictures === 'none' ? <Headphones size={22} strokeWidth={1.75} aria-hidden /> : undefined}
      action={
        pictures !== 'small' && <Button onClick={() => session.setSoundOnly(false)}>{t(soundOnly ? 'line.show' : 'line.again')}</Button>
      }
    >
      {text}
    </Banner>
  );
}

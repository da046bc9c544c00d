import { Video } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { usePageMedia } from '#client/features/gathering/page-media.ts';
import { askPermissionState } from '#client/media/capture/ask-permission-state.ts';
import { MediaSessionContext } from '#client/media/react/media-session-context.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './device-section.module.css';

const DeviceCheck = lazy(async () => ({ default: (await import('./DeviceCheck.tsx')).DeviceCheck }));

interface Props {
  /** Someone wants to try: this is the click in which the browser may ask. */
  readonly onTry: () => void;
  /** Tried today already: tries again by itself if the browser has nothing to ask. */
  readonly autoTry: boolean;
  /** Comes in to listen: nothing of camera and microphone is offered any more. */
  readonly listening: boolean;
  /** A sound was played; whether it was heard is another question. */
  readonly onSound?: () => void;
}

/** Camera and microphone: an offer to try them, then the trial itself. Nothing is asked of the browser before the click. */
export function DeviceSection({ onTry, autoTry, listening, onSound }: Props) {
  const { t } = useTranslation('join');
  const { session } = usePageMedia();
  const tryByItself = useEffectEvent(onTry);
  useEffect(() => {
    if (!autoTry) return;
    void mayCapture().then((may) => {
      if (may) tryByItself();
    });
  }, [autoTry]);
  return (
    <section className={styles['section']}>
      <h2>{t('devices')}</h2>
      {session === null ? (
        <Offer onTry={onTry} />
      ) : (
        <MediaSessionContext value={session}>
          <Suspense fallback={<Offer onTry={onTry} />}>
            <DeviceCheck listening={listening} onSound={onSound} />
          </Suspense>
        </MediaSessionContext>
      )}
    </section>
  );
}

async function mayCapture(): Promise<boolean> {
  const permissions = 'permissions' in navigator ? navigator.permissions : undefined;
  const answers = await Promise.all((['microphone', 'camera'] as const).map((source) => askPermissionState(permissions, source)));
  return answers.every((answer) => answer === 'granted');
}

function Offer({ onTry }: Pick<Props, 'onTry'>) {
  const { t } = useTranslation('join');
  return (
    <>
      <div className={styles['offer']}>
        <Video size={40} strokeWidth={1.5} aria-hidden />
        <Button onClick={onTry}>{t('try')}</Button>
      </div>
      <p className={styles['hint']}>{t('tryHint')}</p>
    </>
  );
}

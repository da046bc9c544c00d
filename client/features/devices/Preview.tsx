import { CameraOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useCapture } from '#client/media/react/use-capture.ts';
import { useSelfView } from '#client/media/react/use-self-view.ts';
import { classNames } from '#client/lib/class-names.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './device-check.module.css';

/** One's own picture, as the others will see it but mirrored. */
export function Preview() {
  const { t } = useTranslation('join');
  const { capture } = useMediaSession();
  const asking = useCapture((state) => state.asking);
  const on = useCapture((state) => state.camera.state === 'on');
  const mirror = useCapture((state) => state.mirror);
  const video = useSelfView();
  return (
    <div className={styles['preview']}>
      {on ? (
        <video ref={video} className={classNames(mirror && styles['mirrored'])} autoPlay playsInline muted aria-label={t('preview')} />
      ) : (
        <div className={styles['off']}>
          <CameraOff size={40} strokeWidth={1.5} aria-hidden />
          {asking ? <p>{t('asking')}</p> : <Button onClick={() => void capture.setCameraOn(true)}>{t('cameraOn')}</Button>}
        </div>
      )}
      {on && (
        <IconButton label={t('cameraOff')} className={styles['switch']} onClick={() => void capture.setCameraOn(false)}>
          <CameraOff size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

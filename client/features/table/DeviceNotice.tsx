import { X } from 'lucide-react';
import { useEffect } from 'react';
import { deviceTrouble } from '#client/features/devices/device-problem-of.ts';
import { problemText } from '#client/features/devices/problem-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { SourceKind } from '#client/media/capture/capture-state.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useCapture } from '#client/media/react/use-capture.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './media-trouble.module.css';

interface Props {
  /** Opens the steps that help against a block; where there are none, one tries again. */
  readonly onSettings?: (() => void) | undefined;
}

/** What keeps somebody who wants it from being heard or seen, and what to do; or, for a while, which device was taken instead. */
export function DeviceNotice({ onSettings }: Props) {
  const { t } = useTranslation(['devices', 'table', 'join', 'common']);
  const session = useMediaSession();
  const sends = useMediaSnapshot(({ state, local }) => local.mayPublish && state !== 'off' && state !== 'elsewhere');
  const serverOn = useGathering(({ media }) => media?.on !== false);
  const microphone = useCapture((state) => (state.microphoneOn ? state.microphone.state : 'off'));
  const camera = useCapture((state) => (state.cameraOn ? state.camera.state : 'off'));
  const tookOver = useCapture((state) => state.tookOver);
  const trouble = sends && serverOn ? deviceTrouble(microphone, camera, window.isSecureContext) : null;
  const text =
    trouble === null
      ? sends && tookOver !== null && t('deviceNow', { ns: 'table', name: tookOver.name })
      : problemText(t, trouble.problem, t(`device.${trouble.sources}`));
  useEffect(() => {
    if (text !== false) announce(text);
  }, [text]);
  if (text === false) return null;
  if (trouble === null) return <Banner className={styles['trouble']}>{text}</Banner>;

  const { problem } = trouble;
  const concerned: readonly SourceKind[] = trouble.sources === 'both' ? ['microphone', 'camera'] : [trouble.sources];
  const isBlock = problem === 'blocked_by_browser' || problem === 'blocked_by_system';
  const goOnWithout = () => {
    if (concerned.includes('microphone')) void session.setMicrophone(false);
    if (concerned.includes('camera')) void session.setCamera(false);
  };
  return (
    <Banner
      tone="warn"
      className={styles['trouble']}
      action={
        <>
          {isBlock && onSettings !== undefined && <Button onClick={onSettings}>{t('settings', { ns: 'table' })}</Button>}
          {problem !== 'no_device' && problem !== 'insecure' && (!isBlock || onSettings === undefined) && (
            <Button onClick={() => void session.capture.ask(concerned)}>{t('way.retry', { ns: 'join' })}</Button>
          )}
          <IconButton label={t('close', { ns: 'common' })} onClick={goOnWithout}>
            <X size={20} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </>
      }
    >
      {text}
    </Banner>
  );
}

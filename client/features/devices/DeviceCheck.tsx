import { Mic, Video, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useCapture } from '#client/media/react/use-capture.ts';
import { Button } from '#client/ui/Button.tsx';
import { DeviceChoice } from './DeviceChoice.tsx';
import { DeviceProblem } from './DeviceProblem.tsx';
import styles from './device-check.module.css';
import { LevelBars } from './LevelBars.tsx';
import { tapPorcelain } from './porcelain-tap.ts';
import { Preview } from './Preview.tsx';
import { problemText } from './problem-text.ts';
import { SpeakerChoice } from './SpeakerChoice.tsx';

interface Props {
  /** Comes in to listen: the speaker alone. */
  readonly listening?: boolean;
  /** False where the speaker is tried beside it. */
  readonly withSpeakers?: boolean;
}

/** Camera, microphone and speaker as they are now: picture, loudness, a sound to hear, and what to do where something is missing. */
export function DeviceCheck({ listening = false, withSpeakers = true }: Props) {
  const microphone = useCapture((state) => state.microphone);
  const camera = useCapture((state) => state.camera);
  return (
    <>
      {!listening && <DeviceProblem microphone={microphone.state} camera={camera.state} />}
      {!listening && (camera.state === 'on' || camera.state === 'off') && <Preview />}
      <div className={styles['devices']}>
        {microphone.state === 'on' && <Microphones chosen={microphone.deviceId} />}
        {camera.state === 'on' && <Cameras chosen={camera.deviceId} />}
        {withSpeakers && <Speakers />}
      </div>
      <Refused />
    </>
  );
}

/** A chosen device that could not be had: the former one goes on. */
function Refused() {
  const { t } = useTranslation('devices');
  const refused = useCapture((state) => state.refused);
  return (
    <p role="status" className={styles['comfort']} hidden={refused === null}>
      {refused !== null && problemText(t, refused.problem, refused.name)}
    </p>
  );
}

function Microphones({ chosen }: { readonly chosen: string }) {
  const { t } = useTranslation('join');
  const { capture } = useMediaSession();
  const devices = useCapture((state) => state.devices.microphones);
  return (
    <>
      <Mic size={20} strokeWidth={1.75} aria-hidden />
      <DeviceChoice label={t('microphone')} devices={devices} chosen={chosen} onChoose={(id) => void capture.choose('microphone', id)} />
      <LevelBars />
    </>
  );
}

function Cameras({ chosen }: { readonly chosen: string }) {
  const { t } = useTranslation('join');
  const { capture } = useMediaSession();
  const devices = useCapture((state) => state.devices.cameras);
  return (
    <>
      <Video size={20} strokeWidth={1.75} aria-hidden />
      <DeviceChoice label={t('camera')} devices={devices} chosen={chosen} onChoose={(id) => void capture.choose('camera', id)} />
      <span />
    </>
  );
}

function Speakers() {
  const { t } = useTranslation('join');
  const speakerId = useCapture((state) => state.speakerId);
  const [playing, setPlaying] = useState(false);
  const play = () => {
    if (playing) return;
    setPlaying(true);
    void tapPorcelain(speakerId)
      .catch(() => undefined)
      .then(() => setPlaying(false));
  };
  return (
    <>
      <Volume2 size={20} strokeWidth={1.75} aria-hidden />
      <SpeakerChoice />
      <Button aria-disabled={playing} onClick={play}>
        {t('tap')}
      </Button>
    </>
  );
}

import { Mic, Video, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useCapture } from '#client/media/react/use-capture.ts';
import type { Device } from '#client/media/capture/capture-state.ts';
import { Button } from '#client/ui/Button.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { DeviceProblem } from './DeviceProblem.tsx';
import styles from './device-check.module.css';
import { LevelBars } from './LevelBars.tsx';
import { tapPorcelain } from './porcelain-tap.ts';
import { Preview } from './Preview.tsx';
import { problemText } from './problem-text.ts';

interface Props {
  /** Comes in to listen: the speaker alone. */
  readonly listening?: boolean;
  readonly onSound?: (() => void) | undefined;
}

/** Camera, microphone and speaker as they are now: picture, loudness, a sound to hear, and what to do where something is missing. */
export function DeviceCheck({ listening = false, onSound }: Props) {
  const microphone = useCapture((state) => state.microphone);
  const camera = useCapture((state) => state.camera);
  return (
    <>
      {!listening && <DeviceProblem microphone={microphone.state} camera={camera.state} />}
      {!listening && (camera.state === 'on' || camera.state === 'off') && <Preview />}
      <div className={styles['devices']}>
        {microphone.state === 'on' && <Microphones chosen={microphone.deviceId} />}
        {camera.state === 'on' && <Cameras chosen={camera.deviceId} />}
        <Speakers onSound={onSound} />
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

const none: readonly Device[] = [];
const other = 'other';
const canChooseOutput = () => 'setSinkId' in HTMLMediaElement.prototype;

function Speakers({ onSound }: Pick<Props, 'onSound'>) {
  const { t } = useTranslation('join');
  const { capture } = useMediaSession();
  const devices = useCapture((state) => (canChooseOutput() ? state.devices.speakers : none));
  const speakerId = useCapture((state) => state.speakerId);
  const asks = useCapture((state) => state.asksForSpeakers);
  const [playing, setPlaying] = useState(false);
  const play = () => {
    if (playing) return;
    setPlaying(true);
    void tapPorcelain(speakerId)
      .catch(() => undefined)
      .then(() => {
        setPlaying(false);
        onSound?.();
      });
  };
  return (
    <>
      <Volume2 size={20} strokeWidth={1.75} aria-hidden />
      <DeviceChoice
        label={t('speaker')}
        devices={devices}
        chosen={speakerId}
        withSystem={devices.every(({ id }) => id !== 'default')}
        more={asks ? t('otherSpeaker') : undefined}
        onChoose={(id) => void (id === other ? capture.askForSpeaker() : capture.choose('speaker', id))}
      />
      <Button aria-disabled={playing} onClick={play}>
        {t('tap')}
      </Button>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly devices: readonly Device[];
  readonly chosen: string;
  /** Offers the system's own even while another one is chosen. */
  readonly withSystem?: boolean;
  /** Label of a last choice, `other`. */
  readonly more?: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** A choice even of one, so that its name can be read; the system's own where the browser tells none. */
function DeviceChoice({ label, devices, chosen, withSystem = false, more, onChoose }: ChoiceProps) {
  const { t } = useTranslation('join');
  const choices = devices.map(({ id, name }, index) => ({ value: id, label: name || t('device', { device: label, number: index + 1 }) }));
  const known = choices.some(({ value }) => value === chosen);
  const system = { value: known ? '' : chosen, label: t('systemDevice', { device: label }) };
  return (
    <NativeSelect
      label={label}
      labelHidden
      choices={[...(known && !withSystem ? [] : [system]), ...choices, ...(more === undefined ? [] : [{ value: other, label: more }])]}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}

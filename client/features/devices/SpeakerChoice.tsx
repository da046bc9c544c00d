import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Device } from '#client/media/capture/capture-state.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useCapture } from '#client/media/react/use-capture.ts';
import { DeviceChoice } from './DeviceChoice.tsx';

const none: readonly Device[] = [];
const canChooseOutput = () => 'setSinkId' in HTMLMediaElement.prototype;

/** Where one hears the others, as far as the browser lets one choose. */
export function SpeakerChoice() {
  const { t } = useTranslation('join');
  const { capture } = useMediaSession();
  const devices = useCapture((state) => (canChooseOutput() ? state.devices.speakers : none));
  const speakerId = useCapture((state) => state.speakerId);
  return <DeviceChoice label={t('speaker')} devices={devices} chosen={speakerId} onChoose={(id) => void capture.choose('speaker', id)} />;
}

import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ControlButton } from '#client/features/table/ControlButton.tsx';
import { deviceButton } from '#client/features/table/device-button.ts';
import { MutedHint } from '#client/features/table/MutedHint.tsx';
import { useDevices } from '#client/features/table/use-devices.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';

const looks = { on: 'device', off: 'off', listening: 'device', blocked: 'off', missing: 'off', unavailable: 'none' } as const;

const icons = {
  microphone: { on: Mic, off: MicOff },
  camera: { on: Video, off: VideoOff },
} as const;

/** Microphone and camera: the state in the word, what pressing does for the ear. */
export function DeviceButtons({ phone }: { readonly phone: boolean }) {
  return (
    <>
      <MutedHint />
      <DeviceToggle kind="microphone" phone={phone} />
      <DeviceToggle kind="camera" phone={phone} />
    </>
  );
}

function DeviceToggle({ kind, phone }: { readonly kind: 'microphone' | 'camera'; readonly phone: boolean }) {
  const { t } = useTranslation('table');
  const { toggle } = useDevices();
  const source = useMediaSnapshot(({ local }) => local[kind].state);
  const chosen = useMediaSnapshot(({ local }) => (kind === 'microphone' ? local.microphoneOn : local.cameraOn));
  const mode = useGathering(({ mine }) => mine?.mode ?? 'full');
  const serverOn = useGathering(({ media }) => media?.on !== false);
  const state = deviceButton({ source, chosen, mayPublish: mode !== 'listening', serverOn });
  const Icon = icons[kind][state === 'on' ? 'on' : 'off'];
  return (
    <ControlButton
      look={looks[state]}
      icon={<Icon size={24} strokeWidth={1.75} aria-hidden />}
      label={t(phone ? `${kind}.name` : `${kind}.${state}`)}
      does={state === 'unavailable' ? undefined : t(`${kind}.${state === 'on' ? 'turnOff' : 'turnOn'}`)}
      onClick={() => void toggle(kind)}
    />
  );
}

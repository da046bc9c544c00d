import { useCallback } from 'react';
import { problemText } from '#client/features/devices/problem-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useGatheringStore } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';

type Device = 'microphone' | 'camera';

interface Devices {
  /** Switches a device; who only listened, or came without a camera, begins to take part that way. */
  readonly toggle: (device: Device) => Promise<void>;
}

/** Microphone and camera as the control bar and the shortcuts switch them: said aloud, since the button may be out of sight. */
export function useDevices(): Devices {
  const { t } = useTranslation('table');
  const { t: devices } = useTranslation('devices');
  const session = useMediaSession();
  const gathering = useGatheringStore();
  const toggle = useCallback(
    async (device: Device) => {
      const { mine, media } = gathering.store.getState();
      if (mine === null || media?.on === false) return;
      const { local } = session.store.getState();
      const isOn = local.mayPublish && local[device].state === 'on' && (device === 'microphone' ? local.microphoneOn : local.cameraOn);
      const mode = device === 'camera' ? 'full' : mine.mode === 'listening' ? 'no_camera' : mine.mode;
      if (!isOn && mode !== mine.mode) await gathering.send({ type: 'choose_mode', mode });
      await (device === 'microphone' ? session.setMicrophone(!isOn) : session.setCamera(!isOn));
      const after = session.capture.store.getState()[device].state;
      if (isOn || after === 'on') announce(t(`${device}.said.${isOn ? 'off' : 'on'}`));
      else if (after !== 'off') announce(problemText(devices, after, devices(`device.${device}`)));
    },
    [gathering, session, t, devices],
  );
  return { toggle };
}

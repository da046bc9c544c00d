import { useSyncExternalStore } from 'react';
import type { MediaSession } from '#client/media/media-session.ts';
import type { DeviceFindings } from './step-lines.ts';

/** How camera and microphone are doing; nothing was tried before there is a media session. */
export function useDeviceStates(session: MediaSession | null): Pick<DeviceFindings, 'microphone' | 'camera' | 'tried'> {
  const store = session?.capture.store;
  const listen = (listener: () => void) => store?.subscribe(listener) ?? (() => undefined);
  const microphone = useSyncExternalStore(listen, () => store?.getState().microphone.state ?? 'off');
  const camera = useSyncExternalStore(listen, () => store?.getState().camera.state ?? 'off');
  return { microphone, camera, tried: microphone !== 'off' || camera !== 'off' };
}

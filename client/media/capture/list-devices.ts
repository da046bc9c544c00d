import type { DeviceLists } from './capture-state.ts';

/** Cameras, microphones and speakers as the browser tells them; without permission it gives neither ids nor names. */
export async function listDevices(mediaDevices: Pick<MediaDevices, 'enumerateDevices'>): Promise<DeviceLists> {
  const all = await mediaDevices.enumerateDevices();
  const ofKind = (kind: MediaDeviceKind) =>
    all.filter((device) => device.kind === kind && device.deviceId !== '').map((device) => ({ id: device.deviceId, name: device.label }));
  return { microphones: ofKind('audioinput'), cameras: ofKind('videoinput'), speakers: ofKind('audiooutput') };
}

import type { Device, DeviceLists, SourceKind } from './capture-state.ts';
import type { DeviceWish } from './constraints.ts';
import type { DeviceKind, DevicePreferences, SavedDevices } from './device-preferences.ts';
import { findDevice } from './find-device.ts';

/** What the person chose, now and at earlier visits. */
export interface DeviceChoices {
  readonly saved: SavedDevices;
  remember(change: Partial<SavedDevices>): void;
  /** The chosen one, if it is there. */
  among(devices: DeviceLists, kind: DeviceKind): Device | undefined;
  /** What to ask for: the chosen one and no other if it is there, else whatever there is. */
  wishFor(devices: DeviceLists, source: SourceKind): DeviceWish | undefined;
}

export const deviceLists = { microphone: 'microphones', camera: 'cameras', speaker: 'speakers' } as const;

export function createDeviceChoices(preferences: DevicePreferences): DeviceChoices {
  let saved = preferences.load();
  const among = (devices: DeviceLists, kind: DeviceKind) => findDevice(devices[deviceLists[kind]], saved[kind]);
  return {
    get saved() {
      return saved;
    },
    remember(change) {
      saved = { ...saved, ...change };
      preferences.save(saved);
    },
    among,
    wishFor(devices, source) {
      const known = among(devices, source);
      if (known !== undefined) return { id: known.id, strength: 'exact' };
      const hoped = saved[source];
      return hoped === undefined ? undefined : { id: hoped.id, strength: 'ideal' };
    },
  };
}

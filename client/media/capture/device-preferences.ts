import type { Device } from './capture-state.ts';
import type { ProcessingWish } from './sound-processing.ts';

export type DeviceKind = 'microphone' | 'camera' | 'speaker';

/** Devices last chosen: by id, and by name because browsers change the ids. */
export type SavedDevices = Readonly<Partial<Record<DeviceKind, Device>>> & {
  readonly mirror?: boolean;
  readonly processing?: ProcessingWish;
  readonly signing?: boolean;
};

/** Where the choice is kept between visits. */
export interface DevicePreferences {
  load(): SavedDevices;
  save(saved: SavedDevices): void;
}

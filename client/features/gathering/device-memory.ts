import { readStored, writeStored } from '#client/lib/storage.ts';
import type { DevicePreferences } from '#client/media/capture/device-preferences.ts';

const devicesKey = 'foyer.devices';
const choicesKey = 'foyer.microphone-and-camera';
const checkedKey = 'foyer.devices-checked';
const soundOnlyKey = 'foyer.sound-only';

/** Devices last chosen, by this browser alone. */
export const savedDevices: DevicePreferences = {
  load: () => objectAt(devicesKey),
  save: (saved) => {
    writeStored(devicesKey, saved);
  },
};

export interface MediaChoices {
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
}

/** What was on when the page was last closed: nobody is heard or seen after a reload who was not before it. */
export function readChoices(): MediaChoices {
  const { microphoneOn, cameraOn } = objectAt(choicesKey);
  return { microphoneOn: microphoneOn !== false, cameraOn: cameraOn !== false };
}

export function rememberChoices({ microphoneOn, cameraOn }: MediaChoices): void {
  writeStored(choicesKey, { microphoneOn, cameraOn });
}

const today = () => new Date().toLocaleDateString('sv');

/** Whether camera and microphone were tried today in this browser: then nobody is asked to try them again. */
export const checkedToday = (): boolean => readStored(checkedKey) === today();

export function rememberCheck(): void {
  writeStored(checkedKey, today());
}

/** Whether this browser's owner asked today for the sound alone: a reload on a bad line brings no pictures back, another day does. */
export const soundOnlyToday = (): boolean => readStored(soundOnlyKey) === today();

export function rememberSoundOnly(on: boolean): void {
  writeStored(soundOnlyKey, on ? today() : undefined);
}

function objectAt(key: string): Readonly<Record<string, unknown>> {
  const stored = readStored(key);
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

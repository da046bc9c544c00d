import { readStored, writeStored } from '#client/lib/storage.ts';
import type { DevicePreferences } from '#client/media/capture/device-preferences.ts';

const devicesKey = 'foyer.devices';
const choicesKey = 'foyer.microphone-and-camera';
const checkedKey = 'foyer.devices-checked';

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

function objectAt(key: string): Readonly<Record<string, unknown>> {
  const stored = readStored(key);
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

import type { Device } from './capture-state.ts';

/** The device someone once chose, among those there are now: by id, else by name; undefined when it is not there. */
export function findDevice(devices: readonly Device[], saved: Device | undefined): Device | undefined {
  if (saved === undefined) return undefined;
  return devices.find((device) => device.id === saved.id) ?? devices.find((device) => saved.name !== '' && device.name === saved.name);
}

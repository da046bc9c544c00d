import type { RoomOptions } from 'livekit-client';
import { Room } from 'livekit-client';

/**
 * A LiveKit room that does not listen for changed devices: our capture does. The listener of livekit-client 2.23.0 is
 * only taken off when the room is collected, which it prevents itself (client-sdk-js issue 2008): a page would keep
 * every media room it ever was in.
 */
export function createRoomWithoutDeviceWatch(options: RoomOptions): Room {
  if (!('mediaDevices' in navigator)) return new Room(options);
  const devices: Partial<Pick<MediaDevices, 'addEventListener'>> = navigator.mediaDevices;
  Object.defineProperty(devices, 'addEventListener', { value: () => undefined, configurable: true });
  try {
    return new Room(options);
  } finally {
    delete devices.addEventListener;
  }
}

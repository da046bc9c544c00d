import type { RoomOptions } from 'livekit-client';
import { Room } from 'livekit-client';

/**
 * A LiveKit room that does not listen for changed devices: our capture does. In livekit-client 2.23.0 both that listener
 * and what should take it off once the room is collected refer to the room (client-sdk-js issue 2008), so that a page
 * would keep every media room it ever was in.
 */
export function createRoomWithoutDeviceWatch(options: RoomOptions): Room {
  Object.assign(Room, { cleanupRegistry: undefined });
  if (!('mediaDevices' in navigator)) return new Room(options);
  const devices: Partial<Pick<MediaDevices, 'addEventListener'>> = navigator.mediaDevices;
  Object.defineProperty(devices, 'addEventListener', { value: () => undefined, configurable: true });
  try {
    return new Room(options);
  } finally {
    delete devices.addEventListener;
  }
}

import type { SourceKind } from './capture-state.ts';

/** A device wanted if it is there ('ideal'), or this one and no other ('exact'). */
export interface DeviceWish {
  readonly id: string;
  readonly strength: 'ideal' | 'exact';
}

const microphone: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
const camera: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24, max: 30 } };

/** What to ask getUserMedia for: speech sound, and a picture of 640 × 360 at 24 frames a second. */
export function constraintsFor(source: SourceKind, wish: DeviceWish | undefined): MediaTrackConstraints {
  const base = source === 'microphone' ? microphone : camera;
  return wish === undefined ? base : { ...base, deviceId: { [wish.strength]: wish.id } };
}

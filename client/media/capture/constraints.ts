import type { SourceKind } from './capture-state.ts';
import type { ProcessingWish } from './sound-processing.ts';

/** A device wanted if it is there ('ideal'), or this one and no other ('exact'). */
export interface DeviceWish {
  readonly id: string;
  readonly strength: 'ideal' | 'exact';
}

/** What is asked of a source beside its kind. */
export interface SourceWish {
  readonly device?: DeviceWish | undefined;
  readonly processing?: ProcessingWish;
  /** A picture for sign language. */
  readonly signing?: boolean | undefined;
  /** Rather nothing than sound that is processed otherwise. */
  readonly strictly?: boolean;
}

const microphone: MediaTrackConstraints = { autoGainControl: true, channelCount: 1 };
const camera: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24, max: 30 } };

/** VGA, and as fluent as cameras are: hands are read by their movement. */
const signingCamera: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30, max: 30 } };

/** What to ask getUserMedia for: speech sound, and a picture of 640 × 360 at 24 frames a second, for signing of 640 × 480 at 30. */
export function constraintsFor(
  source: SourceKind,
  { device, processing = {}, strictly = false, signing = false }: SourceWish,
): MediaTrackConstraints {
  const processed = Object.fromEntries(Object.entries(processing).map(([kind, on]) => [kind, strictly ? { exact: on } : on] as const));
  const base: MediaTrackConstraints = source === 'microphone' ? { ...microphone, ...processed } : signing ? signingCamera : camera;
  return device === undefined ? base : { ...base, deviceId: { [device.strength]: device.id } };
}

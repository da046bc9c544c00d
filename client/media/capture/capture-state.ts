import type { ProcessingWish, SoundProcessing } from './sound-processing.ts';

/** Why there is no picture or sound of oneself; each has its own remedy. */
export type CaptureProblem = 'blocked_by_browser' | 'blocked_by_system' | 'dismissed' | 'no_device' | 'in_use' | 'failed';

export type SourceKind = 'microphone' | 'camera';

export type SourceState =
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly track: MediaStreamTrack; readonly deviceId: string; readonly label: string }
  | { readonly state: CaptureProblem };

export interface Device {
  readonly id: string;
  /** Empty until the browser may tell it. */
  readonly name: string;
}

export interface DeviceLists {
  readonly microphones: readonly Device[];
  readonly cameras: readonly Device[];
  readonly speakers: readonly Device[];
}

export interface CaptureState {
  /** True while the browser's question is open. */
  readonly asking: boolean;
  readonly microphone: SourceState;
  readonly camera: SourceState;
  /** The person's own choice; it outlives moves and lost devices. */
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
  readonly devices: DeviceLists;
  /** Chosen output, empty for the system's. */
  readonly speakerId: string;
  /** The browser has a question of its own for further outputs. */
  readonly asksForSpeakers: boolean;
  /** The device that was taken by itself in place of another one, for some seconds. */
  readonly tookOver: Device | null;
  /** The device that was chosen last and could not be had. */
  readonly refused: { readonly name: string; readonly problem: CaptureProblem } | null;
  readonly processing: ProcessingWish;
  /** What of it can be switched here. */
  readonly switchable: readonly SoundProcessing[];
  /** One's own picture, while the camera is on. */
  readonly preview: MediaStream | null;
  readonly mirror: boolean;
  /** The camera is taken for sign language. */
  readonly signing: boolean;
}

/** The live track of a source, or null. */
export function trackOf(source: SourceState): MediaStreamTrack | null {
  return source.state === 'on' ? source.track : null;
}

import type { CaptureState } from './capture-state.ts';
import type { SavedDevices } from './device-preferences.ts';
import type { BrowserCapture } from './request-tracks.ts';
import { switchable, usualProcessing } from './sound-processing.ts';

/** Before anything was asked for: nothing captured, and what is to be when it is. */
export function stateAtFirst(mediaDevices: BrowserCapture['mediaDevices'], saved: SavedDevices): CaptureState {
  return {
    asking: false,
    microphone: { state: 'off' },
    camera: { state: 'off' },
    microphoneOn: true,
    cameraOn: true,
    devices: { microphones: [], cameras: [], speakers: [] },
    speakerId: saved.speaker?.id ?? '',
    asksForSpeakers: mediaDevices.selectAudioOutput !== undefined,
    processing: { ...usualProcessing, ...saved.processing },
    switchable: switchable(mediaDevices.getSupportedConstraints(), null),
    tookOver: null,
    refused: null,
    preview: null,
    mirror: saved.mirror ?? true,
    signing: saved.signing ?? false,
  };
}

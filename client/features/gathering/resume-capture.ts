import { askPermissionState } from '#client/media/capture/ask-permission-state.ts';
import type { SourceKind } from '#client/media/capture/capture-state.ts';
import type { Capture } from '#client/media/capture/capture.ts';
import type { Mode } from '#shared/gathering/people.ts';
import { readChoices } from './device-memory.ts';

/**
 * After a reload: what was on is on again, as far as the browser allows it without a question; the rest is off until its
 * button is pressed. Does nothing for someone who just came through the device check.
 */
export async function resumeCapture(capture: Capture, mode: Mode, permissions: Pick<Permissions, 'query'> | undefined): Promise<void> {
  const { microphone, camera } = capture.store.getState();
  if (mode === 'listening' || microphone.state !== 'off' || camera.state !== 'off') return;
  const choices = readChoices();
  const wanted = { microphone: choices.microphoneOn, camera: choices.cameraOn && mode === 'full' };
  const back: SourceKind[] = [];
  for (const source of ['microphone', 'camera'] as const) {
    if (wanted[source] && (await askPermissionState(permissions, source)) === 'granted') back.push(source);
    else await (source === 'microphone' ? capture.setMicrophoneOn(false) : capture.setCameraOn(false));
  }
  if (back.length > 0) await capture.ask(back);
}

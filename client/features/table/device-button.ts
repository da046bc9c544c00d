import type { SourceState } from '#client/media/capture/capture-state.ts';

/**
 * What the button of a microphone or a camera stands for. `listening`: pressing it begins to take part; `blocked`, `missing`:
 * it was wanted and could not be had, pressing it tries again; `unavailable`: there is nothing to send it to.
 */
export type DeviceButton = 'on' | 'off' | 'listening' | 'blocked' | 'missing' | 'unavailable';

interface Device {
  readonly source: SourceState['state'];
  /** The person's choice. */
  readonly chosen: boolean;
  readonly mayPublish: boolean;
  readonly serverOn: boolean;
}

export function deviceButton({ source, chosen, mayPublish, serverOn }: Device): DeviceButton {
  if (!serverOn) return 'unavailable';
  if (!mayPublish) return 'listening';
  if (!chosen || source === 'off') return 'off';
  if (source === 'on') return 'on';
  return source === 'no_device' ? 'missing' : 'blocked';
}

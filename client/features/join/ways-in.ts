import type { Mode } from '#shared/gathering/people.ts';
import type { CaptureOutcome } from './capture-problems.ts';

/** A button of the entrance. */
export type Way = Mode | 'retry';

/** The ways in, the main one first: what works is the main way, and listening is never further than one press. */
export function waysIn({ microphone, camera }: CaptureOutcome): readonly Way[] {
  if (camera === null && microphone === null) return ['full', 'no_camera', 'listening'];
  if (microphone === null) return ['no_camera', 'retry', 'listening'];
  return camera === null ? ['full', 'retry', 'listening'] : ['listening', 'retry'];
}

import { readError } from '../read-error.ts';
import type { CaptureProblem } from './capture-state.ts';

export type PermissionAnswer = PermissionState | 'unknown';

/** What is known beside the error. */
export interface Circumstances {
  readonly permission: PermissionAnswer;
  /** The browser tells of a device of this kind. */
  readonly listed: boolean;
  /** Milliseconds from the question to the refusal. */
  readonly after: number;
}

/** Nobody reads a question and answers it in this many ms: the browser refused by itself. */
const fastestAnswer = 200;

/**
 * Names why getUserMedia refused. Chromium tells a refusal by the system in the error's text. Elsewhere it shows otherwise:
 * refused although granted, or, in Firefox on macOS, not found although listed. Firefox and Safari go on refusing for a
 * while whoever refused once, and say `prompt` all the same: there the refusal comes at once.
 */
export function classifyFailure(error: unknown, { permission, listed, after }: Circumstances): CaptureProblem {
  const { name, message } = readError(error);
  const text = message.toLowerCase();
  switch (name) {
    case 'NotAllowedError':
      if (text.includes('system') || permission === 'granted') return 'blocked_by_system';
      if (text.includes('dismissed')) return 'dismissed';
      return permission === 'prompt' && after >= fastestAnswer ? 'dismissed' : 'blocked_by_browser';
    case 'SecurityError':
      return 'blocked_by_browser';
    case 'NotFoundError':
      return listed ? 'blocked_by_system' : 'no_device';
    case 'OverconstrainedError':
      return 'no_device';
    case 'NotReadableError':
    case 'AbortError':
      return 'in_use';
    default:
      return 'failed';
  }
}

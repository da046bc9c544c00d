import { readError } from '../read-error.ts';
import type { CaptureProblem } from './capture-state.ts';

export type PermissionAnswer = PermissionState | 'unknown';

/**
 * Names why getUserMedia refused. Browsers tell a refusal by their own settings from one by the system only in the
 * error's text (Chromium) or by the permission's state: refused although granted means that the system refused.
 */
export function classifyFailure(error: unknown, permission: PermissionAnswer): CaptureProblem {
  const { name, message } = readError(error);
  const text = message.toLowerCase();
  switch (name) {
    case 'NotAllowedError':
      if (text.includes('system') || permission === 'granted') return 'blocked_by_system';
      return text.includes('dismissed') || permission === 'prompt' ? 'dismissed' : 'blocked_by_browser';
    case 'SecurityError':
      return 'blocked_by_browser';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no_device';
    case 'NotReadableError':
    case 'AbortError':
      return 'in_use';
    default:
      return 'failed';
  }
}

import { expect, it } from 'vitest';
import type { Circumstances } from './classify-failure.ts';
import { classifyFailure } from './classify-failure.ts';

const slowly: Circumstances = { permission: 'prompt', listed: true, after: 3_000 };
const atOnce: Circumstances = { ...slowly, after: 15 };
const firefoxRefuses = 'The request is not allowed by the user agent or the platform in the current context.';

const cases: readonly (readonly [who: string, name: string, message: string, Circumstances, problem: string])[] = [
  ['Chromium, blocked in its settings', 'NotAllowedError', 'Permission denied', { ...atOnce, permission: 'denied' }, 'blocked_by_browser'],
  ['Chromium, refused just now', 'NotAllowedError', 'Permission denied', { ...slowly, permission: 'denied' }, 'blocked_by_browser'],
  ['Chromium, its question closed', 'NotAllowedError', 'Permission dismissed', slowly, 'dismissed'],
  ['Chromium, blocked by the system', 'NotAllowedError', 'Permission denied by system', slowly, 'blocked_by_system'],
  ['Chromium, without a device', 'NotFoundError', 'Requested device not found', { ...atOnce, listed: false }, 'no_device'],
  ['Chromium, the device is taken', 'NotReadableError', 'Could not start video source', atOnce, 'in_use'],
  ['Chromium, the device does not start', 'AbortError', 'Timeout starting video source', slowly, 'in_use'],
  ['Chromium, the chosen device is gone', 'OverconstrainedError', '', atOnce, 'no_device'],
  ['Firefox, refused just now', 'NotAllowedError', firefoxRefuses, slowly, 'dismissed'],
  ['Firefox, refused a while ago', 'NotAllowedError', firefoxRefuses, atOnce, 'blocked_by_browser'],
  ['Firefox, allowed but blocked by Windows', 'NotAllowedError', firefoxRefuses, { ...atOnce, permission: 'granted' }, 'blocked_by_system'],
  ['Firefox, blocked by macOS', 'NotFoundError', 'The object can not be found here.', slowly, 'blocked_by_system'],
  ['Safari, refused earlier on this page', 'NotAllowedError', 'The request is not allowed', atOnce, 'blocked_by_browser'],
  [
    'Safari, which tells nothing',
    'NotAllowedError',
    'The request is not allowed',
    { ...slowly, permission: 'unknown' },
    'blocked_by_browser',
  ],
  ['any, forbidden by the page around it', 'SecurityError', '', atOnce, 'blocked_by_browser'],
  ['any, something else', 'TypeError', '', atOnce, 'failed'],
];

it.each(cases)('%s', (...[, name, message, circumstances, problem]) => {
  expect(classifyFailure(new DOMException(message, name), circumstances)).toBe(problem);
});

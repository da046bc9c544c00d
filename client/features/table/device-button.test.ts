import { expect, it } from 'vitest';
import { deviceButton } from '#client/features/table/device-button.ts';

const on = { source: 'on', chosen: true, mayPublish: true, serverOn: true } as const;

it('stands for the choice, and for what keeps it from coming true', () => {
  expect(deviceButton(on)).toBe('on');
  expect(deviceButton({ ...on, chosen: false })).toBe('off');
  expect(deviceButton({ ...on, source: 'off' })).toBe('off');
  expect(deviceButton({ ...on, source: 'blocked_by_browser' })).toBe('blocked');
  expect(deviceButton({ ...on, source: 'in_use' })).toBe('blocked');
  expect(deviceButton({ ...on, source: 'no_device' })).toBe('missing');
  expect(deviceButton({ ...on, mayPublish: false })).toBe('listening');
  expect(deviceButton({ ...on, serverOn: false })).toBe('unavailable');
});

import { describe, expect, it } from 'vitest';
import { deviceTrouble } from '#client/features/devices/device-problem-of.ts';

describe('what is wrong with the devices', () => {
  it('is nothing while they are on, off or not asked for', () => {
    expect(deviceTrouble('on', 'off', true)).toBeNull();
  });

  it('is said once for both', () => {
    expect(deviceTrouble('blocked_by_browser', 'blocked_by_browser', true)).toEqual({ problem: 'blocked_by_browser', sources: 'both' });
  });

  it('names the one that is missing, the microphone before the camera', () => {
    expect(deviceTrouble('on', 'in_use', true)).toEqual({ problem: 'in_use', sources: 'camera' });
    expect(deviceTrouble('no_device', 'on', true)).toEqual({ problem: 'no_device', sources: 'microphone' });
    expect(deviceTrouble('in_use', 'no_device', true)).toEqual({ problem: 'in_use', sources: 'microphone' });
  });

  it('is the plain address where browsers hide devices from it', () => {
    expect(deviceTrouble('no_device', 'no_device', false)).toEqual({ problem: 'insecure', sources: 'both' });
  });
});

import { describe, expect, it } from 'vitest';
import { outcomeOf } from '#client/features/join/capture-problems.ts';
import { waysIn } from '#client/features/join/ways-in.ts';

const ways = (microphone: 'off' | 'in_use' | 'no_device', camera: 'off' | 'blocked_by_browser') =>
  waysIn(outcomeOf({ asking: false, microphone: { state: microphone }, camera: { state: camera } }));

describe('the ways in', () => {
  it('are all open before anything was tried', () => {
    expect(ways('off', 'off')).toEqual(['full', 'no_camera', 'listening']);
  });

  it('lead without the camera when the camera is blocked', () => {
    expect(ways('off', 'blocked_by_browser')).toEqual(['no_camera', 'retry', 'listening']);
  });

  it('lead in to be seen and to write when only the microphone is missing', () => {
    expect(ways('in_use', 'off')).toEqual(['full', 'retry', 'listening']);
  });

  it('lead to listening when neither can be had', () => {
    expect(ways('no_device', 'blocked_by_browser')).toEqual(['listening', 'retry']);
  });
});

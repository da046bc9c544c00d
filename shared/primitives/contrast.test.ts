import { describe, expect, it } from 'vitest';
import { contrastOf, rgbOf } from './contrast.ts';

const contrast = (one: string, other: string) => contrastOf(rgbOf(one)!, rgbOf(other)!);

describe('contrast', () => {
  it('is what the published examples say, whichever colour comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrast('#0000FF', '#ffffff')).toBeCloseTo(8.59, 2);
    expect(contrast('#ff0000', '#ff0000')).toBe(1);
  });

  it('reads no colour out of anything else', () => {
    expect(['#fff', 'red', '#12345g', '#12345678', ''].map(rgbOf)).toEqual([null, null, null, null, null]);
  });
});

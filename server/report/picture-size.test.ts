import { expect, it } from 'vitest';
import { pictureSizeOf } from './picture-size.ts';

/** The heads of pictures of 3 × 2 pixels. */
const jpeg = 'ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100';
const webpLossy = '524946462400000057454250565038201800000030010 09d012a0300020000'.replace(' ', '');
const webpPlain = '5249464624000000574542505650384c1800000 02f0240000000'.replace(' ', '');
const webpWhole = '524946462400000057454250565038580a00000000000000020000010000';

it.each([
  ['jpeg', jpeg],
  ['webp', webpLossy],
  ['webp', webpPlain],
  ['webp', webpWhole],
] as const)('reads the size of a %s', (kind, head) => {
  expect(pictureSizeOf(kind, Buffer.from(head, 'hex'))).toEqual({ width: 3, height: 2 });
});

it.each(['png', 'jpeg', 'webp'] as const)('knows none of a %s that ends too soon', (kind) => {
  expect(pictureSizeOf(kind, Buffer.from(jpeg.slice(0, 12), 'hex'))).toBeNull();
});

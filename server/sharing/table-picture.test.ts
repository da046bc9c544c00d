import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pictureSize, tablePicture } from './table-picture.ts';

const theme = (sign: number) => ({ id: String(sign), name: { fr: 'Thème' }, sign });

/** Colour at a point of a PNG as we write it: one chunk of pixels, unfiltered. */
function colourAt(picture: Buffer, x: number, y: number): string {
  const start = picture.indexOf('IDAT') + 4;
  const rows = inflateSync(picture.subarray(start, start + picture.readUInt32BE(start - 8)));
  const at = y * (pictureSize.width * 3 + 1) + 1 + x * 3;
  return rows.subarray(at, at + 3).toString('hex');
}

it('is a PNG of the size that previews ask for: a table on the green cloth', async () => {
  const picture = await tablePicture([]);
  expect(picture.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(colourAt(picture, 5, 5)).toBe('0b4136');
  expect(colourAt(picture, 600, 315)).toBe('f0e5d3');
});

it('has a cup in the colour of each theme', async () => {
  const pictures = await Promise.all([tablePicture([theme(0), theme(1)]), tablePicture([theme(2), theme(1)])]);
  // The first cup's rim, right of the top.
  expect(pictures.map((picture) => colourAt(picture, 600 + 120 - 35, 315 - 208))).toEqual(['cda6e8', '8fc1ff']);
  expect(await tablePicture([theme(0), theme(1)])).toBe(pictures[0]);
});

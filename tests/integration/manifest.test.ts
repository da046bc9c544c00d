import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Manifest {
  readonly id: string;
  readonly lang: string;
  readonly description: string;
  readonly start_url: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
}

const folder = join(import.meta.dirname, '../../client/public');
const read = (name: string) => readFileSync(join(folder, name));

it('can be installed: what browsers ask of a manifest is there, and so are its icons, in the sizes it says', () => {
  const manifest = JSON.parse(read('manifest.webmanifest').toString()) as Manifest;
  expect(manifest).toMatchObject({ id: '/', lang: 'en', start_url: '/', display: 'standalone' });
  expect(manifest.description).not.toBe('');
  for (const { src, sizes } of manifest.icons) {
    expect(existsSync(join(folder, src)), src).toBe(true);
    if (!src.endsWith('.png')) continue;
    // A PNG's width and height stand in its first block.
    const png = read(src.slice(1));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
  }
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

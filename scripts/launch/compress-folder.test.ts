import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { expect, it } from 'vitest';

import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { compressFolder } from './compress-folder.mjs';

it('writes both encodings beside texts worth it, and beside nothing else', async () => {
  const folder = temporaryFolder();
  const text = 'foyer '.repeat(1000);
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/app.js'), text);
  writeFileSync(join(folder, 'assets/part.js'), 'cup and table, '.repeat(40));
  writeFileSync(join(folder, 'assets/small.js'), 'tiny');
  writeFileSync(join(folder, 'assets/font.woff2'), text);
  await compressFolder(folder);
  expect(readdirSync(join(folder, 'assets')).sort()).toEqual([
    ...['app.js', 'app.js.br', 'app.js.gz', 'font.woff2'],
    ...['part.js', 'part.js.br', 'part.js.gz', 'small.js'],
  ]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'assets/app.js.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(folder, 'assets/app.js.gz'))).toString()).toBe(text);
});

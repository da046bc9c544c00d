import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { keepAssets, keptAssetsIn } from './kept-assets.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 5, 8);

it('Z9 keeps the files of each version for those after it, a month from when it last ran', async () => {
  const [client, data] = [temporaryFolder(), temporaryFolder()];
  const build = (...names: string[]) => {
    rmSync(join(client, 'assets'), { recursive: true, force: true });
    mkdirSync(join(client, 'assets'));
    for (const name of names) writeFileSync(join(client, 'assets', name), `of ${name}`);
  };
  const kept = () => readdirSync(keptAssetsIn(data)).toSorted();
  build('hall-1.js', 'hall-1.js.br', 'same-1.css');
  await keepAssets(client, data, now);
  expect(kept()).toEqual(['hall-1.js', 'same-1.css']);
  build('hall-2.js', 'same-1.css');
  await keepAssets(client, data, now + 20 * day);
  expect(kept()).toEqual(['hall-1.js', 'hall-2.js', 'same-1.css']);
  expect(readFileSync(join(keptAssetsIn(data), 'hall-1.js'), 'utf8')).toBe('of hall-1.js');
  await keepAssets(client, data, now + 31 * day);
  expect(kept()).toEqual(['hall-2.js', 'same-1.css']);
});

it('Z9 leaves no file that was cut short in the place of a whole one', async () => {
  const [client, data] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(client, 'assets'));
  mkdirSync(keptAssetsIn(data));
  writeFileSync(join(client, 'assets', 'hall-1.js'), 'whole');
  for (const name of ['hall-1.js.part', 'hall-0.js.part']) writeFileSync(join(keptAssetsIn(data), name), 'wh');
  utimesSync(join(keptAssetsIn(data), 'hall-0.js.part'), now / 1000, now / 1000);
  await keepAssets(client, data, now);
  expect(readdirSync(keptAssetsIn(data))).toEqual(['hall-1.js']);
  expect(readFileSync(join(keptAssetsIn(data), 'hall-1.js'), 'utf8')).toBe('whole');
});

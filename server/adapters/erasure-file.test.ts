import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missing, openErasureFile } from '#server/adapters/erasure-file.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const ada = { stream: 'a', owner: 'ada', at: 1 };

it('A3 reads what it wrote, but no line that was cut short', () => {
  const file = join(temporaryFolder(), 'erasures.jsonl');
  openErasureFile(file).add([ada]);
  appendFileSync(file, '{"stream":"a","ow');
  const again = openErasureFile(file);
  expect(again.listed).toEqual([ada]);
  again.add([{ ...ada, at: 2 }]);
  expect(openErasureFile(file).listed).toEqual([ada, { ...ada, at: 2 }]);
});

it('A3 writes what it could not write with the next', () => {
  const folder = join(temporaryFolder(), 'away');
  const list = openErasureFile(join(folder, 'erasures.jsonl'));
  expect(() => list.add([ada])).toThrow('ENOENT');
  mkdirSync(folder);
  list.add([{ ...ada, owner: 'bob' }]);
  expect(openErasureFile(join(folder, 'erasures.jsonl')).listed.map(({ owner }) => owner)).toEqual(['ada', 'bob']);
});

it('A3 counts as missing what the other side does not know, or knows of an earlier time', () => {
  const later = { ...ada, at: 5 };
  expect(missing([ada, later], [])).toEqual([later]);
  expect(missing([later], [ada])).toEqual([later]);
  expect(missing([ada], [later, ada])).toEqual([]);
});

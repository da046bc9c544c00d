import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { readInstance } from './read-instance.ts';

function read(instance: unknown) {
  const file = join(temporaryFolder(), 'gathering.json');
  writeFileSync(file, JSON.stringify(instance));
  return readInstance(file);
}

const people = [{ id: 'ana' }, { id: 'bo' }];
const gathering = { name: 'two', tableSize: 2, rounds: 1, people };

it('reads people of whom something is said to be nothing as if it were not said', () => {
  const given = { ...gathering, people: [{ id: 'ana', organisation: null, languages: null, firstRound: null }, { id: 'bo' }] };
  expect(read(given)).toEqual({ ...gathering, keepApart: [], hosts: [] });
});

it.each([
  [[], 'it holds no object'],
  [{ ...gathering, tableSize: 'four' }, '"tableSize" is no whole number above 0'],
  [{ ...gathering, rounds: 0 }, '"rounds" is no whole number above 0'],
  [{ ...gathering, people: [{ name: 'Ana' }] }, '"people" is no list of people with an "id"'],
  [{ ...gathering, people: [{ id: 'ana', languages: 'fr' }] }, '"languages" of people[0] cannot be read'],
  [{ ...gathering, people: [{ id: 'ana', firstRound: 'second' }] }, '"firstRound" of people[0] cannot be read'],
  [{ ...gathering, keepApart: ['ana', 'bo'] }, '"keepApart" is no list of pairs of ids'],
  [{ ...gathering, keepApart: [['ana', 'bo', 'cy']] }, '"keepApart" is no list of pairs of ids'],
  [{ ...gathering, people: [...people, { id: 'ana' }] }, '"ana" is there twice'],
  [{ ...gathering, hosts: ['cy'] }, '"cy" is to be kept apart or a host, but not among the people'],
])('refuses %j in a sentence', (given, sentence) => {
  expect(() => read(given)).toThrow(sentence);
});

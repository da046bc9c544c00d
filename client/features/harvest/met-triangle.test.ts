import { expect, it } from 'vitest';
import { metTriangle } from './met-triangle.ts';

const voices = [
  { id: 'giz', name: 'GIZ' },
  { id: 'efus', name: 'Efus' },
  { id: 'unodc', name: 'UNODC' },
];

it('has each two organisations once, by name, and leaves out who met nobody', () => {
  const met = [
    { organisations: ['efus', 'giz'], pairs: 4 },
    { organisations: ['giz', 'giz'], pairs: 1 },
  ] as const;
  expect(metTriangle(met, voices, 'en')).toEqual({ names: ['Efus', 'GIZ'], rows: [[0], [4, 1]], most: 4 });
});

it('is empty while nobody met', () => {
  expect(metTriangle([], voices, 'en')).toEqual({ names: [], rows: [], most: 1 });
});

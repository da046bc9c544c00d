import { expect, it } from 'vitest';
import { meetingsOf, peopleMet } from './meetings.ts';

it('tells for each two in which rounds they share a table', () => {
  const meetings = meetingsOf(4, [
    [
      ['0', '1'],
      ['2', '3'],
    ],
    [
      ['0', '1'],
      ['3', '2'],
    ],
    [['0', '2', '1']],
  ]);
  expect(meetings[0]).toEqual([[], [1, 2, 3], [3], []]);
  expect(meetings[2]?.[3]).toEqual([1, 2]);
  expect([0, 1, 2, 3].map((person) => peopleMet(meetings, person))).toEqual([2, 2, 3, 1]);
});

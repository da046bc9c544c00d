import { expect, it } from 'vitest';
import { personOf, rowOf } from '#tests/support/gathering-views.ts';
import { idOf, tableActions } from './table-actions.ts';

const people = [personOf('ada'), personOf('ben')];

it('lets each person at a round table be moved, and the table be written to and visited', () => {
  expect(tableActions(rowOf('a', { kind: 'round' }), people).map(idOf)).toEqual(['write', 'visit', 'move:ada', 'move:ben']);
});

it('lets a topic table also be described anew, handed over, kept out of the mixing and closed', () => {
  expect(tableActions(rowOf('a', { host: 'ada' }), people).map(idOf)).toEqual([
    'write',
    'visit',
    'move:ada',
    'move:ben',
    'edit',
    'hand_over',
    'sit_out',
    'close',
  ]);
});

it('has nobody to hand a table over to where its host sits alone', () => {
  expect(tableActions(rowOf('a', { host: 'ada', sitsOut: true }), [personOf('ada')])).toEqual([
    { kind: 'write' },
    { kind: 'visit' },
    { kind: 'move', person: personOf('ada') },
    { kind: 'edit' },
    { kind: 'sit_out', on: false },
    { kind: 'close' },
  ]);
});

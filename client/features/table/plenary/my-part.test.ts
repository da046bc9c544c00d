import { expect, it } from 'vitest';
import { myPart } from './my-part.ts';

const table = { people: ['olga'], plenary: { listeners: 3, interpreters: { fr: 'ines' } } };

it('is on the stage, in an interpreter’s place, or among the listeners', () => {
  expect(myPart(table, 'olga')).toEqual({ kind: 'stage' });
  expect(myPart(table, 'ines')).toEqual({ kind: 'interpreter', language: 'fr' });
  expect(myPart(table, 'amina')).toEqual({ kind: 'listener' });
});

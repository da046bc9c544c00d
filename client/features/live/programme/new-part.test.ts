import { expect, it } from 'vitest';
import { newPart, newParts } from './new-part.ts';

const theme = (id: string) => ({ id, name: { en: id } });
const question = (id: string) => ({ id, text: { en: id } });
const mixing = (...questions: string[]) => ({ kind: 'mixing', rounds: 1, seconds: 600, tableSize: null, questions }) as const;
const about = { themes: [theme('water')], questions: [question('first'), question('second')], programme: [mixing('first')] };

it('asks at tables mixed anew what was not asked yet, and the first question where all were', () => {
  expect(newPart('mixing', about)).toMatchObject({ questions: ['second'] });
  expect(newPart('mixing', { ...about, programme: [mixing('first'), mixing('second')] })).toMatchObject({ questions: ['first'] });
  expect(newPart('mixing', { ...about, questions: [] })).toMatchObject({ questions: [] });
});

it('offers a world café where there are topics for two tables, with all of them', () => {
  expect(newParts(about)).not.toContain('world_cafe');
  const richer = { ...about, themes: [theme('water'), theme('nights')] };
  expect(newParts(richer)).toContain('world_cafe');
  expect(newPart('world_cafe', richer)).toMatchObject({ topics: ['water', 'nights'] });
});

import { describe, expect, it } from 'vitest';
import { profileOf, Story } from '#tests/support/gathering-spec.ts';
import { lookAlike } from './distinct-names.ts';
import { hallView } from './hall.ts';

describe('V5 names that look alike', () => {
  it('get a number in the order in which people came, and keep it when the first one leaves', () => {
    const story = new Story().begin();
    const names = { p1: 'Marta Oliveira', p2: 'Mаrtа Оlivеirа', p3: 'marta oliveira' };
    for (const [id, name] of Object.entries(names)) story.person(id, { type: 'arrive', profile: profileOf(name), mode: 'full' });
    const shown = () => {
      const { state, personal } = story.world;
      if (state.phase === 'none') throw new Error('there is no gathering');
      const { people } = hallView({ state, personal });
      return ['p1', 'p2', 'p3'].map((id) => people[id]?.name);
    };
    expect(shown()).toEqual(['Marta Oliveira', 'Mаrtа Оlivеirа (2)', 'marta oliveira (3)']);
    story.person('p1', { type: 'leave' });
    expect(shown()).toEqual([undefined, 'Mаrtа Оlivеirа (2)', 'marta oliveira (3)']);
  });

  it.each([
    ['Marta Oliveira', 'marta  oliveira'],
    ['Marta Oliveira', 'Mаrtа Оlivеirа'],
    ['Élodie', 'Elodie'],
    ['Ian', 'lan'],
    ['Paul', 'Paul\u200b'],
    ['Paul', 'P\u00adaul'],
    ['Ｐａｕｌ', 'Paul'],
  ])('%s and %s are one to the eye', (one, other) => {
    expect(lookAlike(one)).toBe(lookAlike(other));
  });

  it.each([
    ['Marta', 'Marto'],
    ['Ana', 'Anna'],
    ['محمد', 'محمود'],
  ])('%s and %s are two', (one, other) => {
    expect(lookAlike(one)).not.toBe(lookAlike(other));
  });
});

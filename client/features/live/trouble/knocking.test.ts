import { expect, it } from 'vitest';
import { guestOf, organiserOf } from '#tests/support/organiser-view.ts';
import { knocking } from './knocking.ts';

it('lists who stands at the door, those who still wait first', () => {
  const guests = [
    guestOf('ada', { standing: 'knocking', around: false }),
    guestOf('ben', { standing: 'admitted' }),
    guestOf('di', { standing: 'knocking' }),
    guestOf('cy', { standing: 'knocking' }),
  ];
  expect(knocking(organiserOf({ guests })).map(({ id }) => id)).toEqual(['cy', 'di', 'ada']);
});

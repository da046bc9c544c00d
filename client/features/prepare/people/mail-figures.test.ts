import { expect, it } from 'vitest';
import { guestOf } from '#tests/support/organiser-view.ts';
import { mailFigures } from './mail-figures.ts';

it('I1 D13 counts whoever came by the shared link among those to write to afterwards once their address is known', () => {
  const guests = [
    guestOf('invited', { mail: 'ana@example.org' }),
    guestOf('invited-without'),
    guestOf('shared', { listed: false }),
    guestOf('shared-known', { listed: false, mail: 'bo@example.org' }),
    guestOf('never-came', { standing: 'invited', mail: 'cy@example.org' }),
  ];
  expect(mailFigures(guests, 'after')).toMatchObject({ unsent: 2, without: 1 });
  expect(mailFigures(guests, 'reminder')).toMatchObject({ unsent: 2, without: 1 });
});

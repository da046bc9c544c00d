import { describe, expect, it } from 'vitest';
import { personOf } from '#tests/support/gathering-views.ts';
import { guestOf, organiserOf } from '#tests/support/organiser-view.ts';
import { peopleFound } from './people-found.ts';

const view = organiserOf({
  people: [
    personOf('ines', { name: 'Inès Duval', organisation: 'Efus', table: 't' }),
    personOf('amina', { name: 'Amina', organisation: 'ONUDC', table: 't' }),
    personOf('tom', { name: 'Tom' }),
    { ...personOf('leila', { name: 'Leila' }), waiting: true },
  ],
  guests: [
    guestOf('ines'),
    guestOf('noe', { name: 'Noé', organisation: 'Efus', standing: 'invited', around: false }),
    guestOf('yara', { name: 'Yara', standing: 'knocking' }),
  ],
});
const names = (query: string) => {
  const { here, away } = peopleFound(view, query);
  return { here: here.map(({ name }) => name), away: away.map(({ name }) => name) };
};

describe('everyone by name', () => {
  it('shows first who waits for a seat, then who stands in the hall; the door is elsewhere', () => {
    expect(names('')).toEqual({ here: ['Leila', 'Tom', 'Amina', 'Inès Duval'], away: ['Noé'] });
  });

  it('finds names and organisations, whatever the accents', () => {
    expect(names('INES efus')).toEqual({ here: ['Inès Duval'], away: [] });
    expect(names('efus')).toEqual({ here: ['Inès Duval'], away: ['Noé'] });
    expect(names('nobody')).toEqual({ here: [], away: [] });
  });
});

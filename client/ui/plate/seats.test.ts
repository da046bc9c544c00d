import { describe, expect, it } from 'vitest';
import { initialsOf, withFreeSeats } from '#client/ui/plate/seats.ts';
import type { PlateSeat } from '#client/ui/plate/seats.ts';

const people = (...names: string[]): PlateSeat[] => names.map((initials) => ({ kind: 'taken', initials }));
const shown = (seats: readonly PlateSeat[]) => seats.map((seat) => (seat.kind === 'free' ? '.' : seat.initials)).join(' ');

describe('places at a plate', () => {
  it('puts free seats between people', () => {
    expect(shown(withFreeSeats(people('Am', 'Jo', 'So'), 6))).toBe('Am . Jo . So .');
    expect(shown(withFreeSeats(people('Am', 'Jo'), 6))).toBe('Am . . Jo . .');
    expect(shown(withFreeSeats(people('Am', 'Jo', 'So'), 4))).toBe('Am Jo So .');
  });

  it('shows an empty table and one fuller than planned', () => {
    expect(shown(withFreeSeats([], 3))).toBe('. . .');
    expect(shown(withFreeSeats(people('Am', 'Jo', 'So'), 2))).toBe('Am Jo So');
  });
});

describe('initials', () => {
  it.each([
    ['Amina Diallo', 'Am'],
    ['  éric', 'Ér'],
    ['O’Brien', 'Ob'],
    ['李雷', '李雷'],
    ['J', 'J'],
    ['', '?'],
    ['🙂', '?'],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

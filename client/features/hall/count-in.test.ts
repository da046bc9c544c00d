import { describe, expect, it } from 'vitest';
import { countIn } from '#client/features/hall/count-in.ts';
import { clockOf, hallOf, mineOf } from '#tests/support/gathering-views.ts';

const coming = { to: { kind: 'round', segment: 1, round: 0 }, promised: false, planned: false } as const;
const announced = hallOf({ clock: clockOf({ coming, countedIn: 18 }) });
const running = hallOf({ clock: clockOf({ kind: 'round', segment: 1, round: 1, rounds: 3 }) });

describe('count me in', () => {
  it('is asked once a round is announced, and says whether I am in', () => {
    expect(countIn(announced, mineOf('me'))).toEqual({ stage: 'asked', round: 1, rounds: 3, isIn: true, counted: 18 });
    expect(countIn(announced, mineOf('me', { answer: 'out', countedIn: false }))).toMatchObject({ stage: 'asked', isIn: false });
  });

  it('tells who came late that a seat is looked for', () => {
    expect(countIn(running, mineOf('me', { waiting: true }))).toMatchObject({ stage: 'waiting', round: 2, rounds: 3, isIn: true });
  });

  it('lets who stood up or said no rest, and asks nothing of who sits', () => {
    expect(countIn(running, mineOf('me', { waiting: false }))).toMatchObject({ stage: 'resting', isIn: false });
    expect(countIn(running, mineOf('me', { answer: 'out', countedIn: false }))).toMatchObject({ stage: 'resting' });
    expect(countIn(running, mineOf('me', { table: 't' }))).toBeNull();
  });

  it('is silent while no round is near, and once the card of the next table is shown', () => {
    const next = { table: 't', number: 1, question: null, starter: null, people: ['me'], theme: null, host: null, languages: [] };
    expect(countIn(announced, mineOf('me', { next }))).toBeNull();
    expect(countIn(hallOf(), mineOf('me'))).toBeNull();
    expect(countIn(hallOf({ clock: clockOf({ coming: { ...coming, to: { kind: 'end' } } }) }), mineOf('me'))).toBeNull();
  });
});

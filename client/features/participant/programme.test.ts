import { describe, expect, it } from 'vitest';
import { currentRound, isEnding, nextStep } from '#client/features/participant/programme.ts';
import { clockOf, hallOf } from '#tests/support/gathering-views.ts';

const inRound = (round: number) => clockOf({ kind: 'round', segment: 1, round, rounds: 3, endsAt: 1 });

describe('what comes next', () => {
  it('is the first part before the start', () => {
    expect(nextStep(hallOf({ clock: clockOf({ kind: 'before', segment: null }) }))).toEqual({ kind: 'hall' });
  });

  it('is the next round, then the next part, then the end', () => {
    expect(nextStep(hallOf({ clock: clockOf({ kind: 'hall', segment: 0 }) }))).toEqual({ kind: 'round', round: 1, rounds: 3 });
    expect(nextStep(hallOf({ clock: inRound(0) }))).toEqual({ kind: 'round', round: 2, rounds: 3 });
    expect(nextStep(hallOf({ clock: inRound(2) }))).toEqual({ kind: 'hall' });
    expect(nextStep(hallOf({ clock: clockOf({ kind: 'hall', segment: 2 }) }))).toEqual({ kind: 'end' });
  });

  it('is what was announced, whatever the programme says', () => {
    const coming = { to: { kind: 'end' }, promised: false, planned: false } as const;
    expect(nextStep(hallOf({ clock: { ...inRound(0), coming } }))).toEqual({ kind: 'end' });
  });

  it('is the end as soon as an organiser asked for it', () => {
    expect(nextStep(hallOf({ clock: { ...inRound(0), then: 'end' } }))).toEqual({ kind: 'end' });
    expect(nextStep(hallOf({ clock: { ...inRound(0), then: 'segment' } }))).toEqual({ kind: 'hall' });
  });

  it('is the hall after the rounds of a held programme', () => {
    expect(nextStep(hallOf({ clock: { ...inRound(2), held: true } }))).toEqual({ kind: 'hall' });
  });

  it('is unknown while an organiser holds the hall, and after the end', () => {
    expect(nextStep(hallOf({ clock: clockOf({ kind: 'hall', segment: 0, held: true }) }))).toBeNull();
    expect(nextStep(hallOf({ clock: clockOf({ phase: 'over', kind: 'over' }) }))).toBeNull();
  });
});

describe('the end', () => {
  it('is near once an organiser asked for it or it is announced, not because the programme has nothing more', () => {
    const before = clockOf({ kind: 'before', segment: null });
    const last = clockOf({ kind: 'hall', segment: 2 });
    const coming = { to: { kind: 'end' }, promised: false, planned: false } as const;
    expect([before, { ...before, then: 'end' as const }].map((clock) => isEnding(hallOf({ clock })))).toEqual([false, true]);
    expect([last, { ...last, coming }].map((clock) => isEnding(hallOf({ clock })))).toEqual([false, true]);
  });
});

describe('the round that runs', () => {
  it('counts from one, and is none outside rounds', () => {
    expect(currentRound(hallOf({ clock: inRound(1) }))).toEqual({ kind: 'round', round: 2, rounds: 3 });
    expect(currentRound(hallOf({ clock: clockOf({ kind: 'hall', segment: 0 }) }))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { clockOf, personOf } from '#tests/support/gathering-views.ts';
import { organiserOf, planOf } from '#tests/support/organiser-view.ts';
import { comingUp } from './coming-up.ts';

const people = ['ada', 'ben', 'cy'].map((id) => personOf(id));
const toRound = { kind: 'round', segment: 1, round: 1 } as const;
const round = { kind: 'round', segment: 1, round: 0, rounds: 3, startedAt: 0, endsAt: 600, expectedEnd: 900, countedIn: 2 } as const;

describe('what comes next', () => {
  it('is the next step and its time while nothing is announced', () => {
    const next = comingUp(organiserOf({ clock: clockOf(round), people, votes: { cast: 0, needed: 2 } }));
    expect(next).toEqual({
      doors: null,
      step: { kind: 'round', round: 2, rounds: 3 },
      at: 600,
      counted: null,
      votes: null,
      plan: null,
      end: 900,
    });
  });

  it('tells who is counted in and the voices for a minute once announced', () => {
    const clock = clockOf({ ...round, coming: { to: toRound, promised: false, planned: false } });
    const next = comingUp(organiserOf({ clock, people, votes: { cast: 1, needed: 2 } }));
    expect(next).toMatchObject({ counted: { people: 2, around: 3 }, votes: { cast: 1, needed: 2 }, plan: null });
  });

  it('tells how the plan stands once promised', () => {
    const clock = clockOf({ ...round, coming: { to: toRound, promised: true, planned: false } });
    expect(comingUp(organiserOf({ clock, votes: { cast: 1, needed: 2 } }))).toMatchObject({ votes: null, plan: 'making' });
    const plan = planOf({ repeats: 2, repeatsBound: 1 });
    expect(comingUp(organiserOf({ clock, plan })).plan).toBe(plan);
  });

  it('needs a signal in a held hall', () => {
    const next = comingUp(organiserOf({ clock: clockOf({ kind: 'hall', segment: 0, held: true }) }));
    expect(next).toMatchObject({ step: { kind: 'round', round: 1 }, at: null });
  });

  it('is the doors before they open, as it was prepared', () => {
    const next = comingUp(
      organiserOf({ about: { startsAt: 10_000_000 }, clock: clockOf({ phase: 'draft', kind: 'before', segment: null }) }),
    );
    expect(next).toMatchObject({ doors: 10_000_000 - 900_000, step: { kind: 'hall' }, at: 10_000_000, end: 10_000_000 + 4_200_000 });
  });
});

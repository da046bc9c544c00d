import { describe, expect, it } from 'vitest';
import { endingOf } from '#client/features/table/ending.ts';
import { clockOf, mineOf, tableOf } from '#tests/support/gathering-views.ts';

const next = { kind: 'round', segment: 1, round: 2 } as const;
const announced = clockOf({ kind: 'round', coming: { to: next, promised: false, planned: false } });
const facts = { clock: announced, table: tableOf('t'), mine: mineOf('me'), left: 50_000 };

describe('the last minute at a table', () => {
  it('is quiet first, then asks to finish the sentence', () => {
    expect(endingOf(facts)).toMatchObject({ urgency: 'minute', time: 'minute', what: 'conversation' });
    expect(endingOf({ ...facts, left: 30_000 })).toMatchObject({ urgency: 'seconds', time: 'half' });
    expect(endingOf({ ...facts, left: 9_000 })).toMatchObject({ urgency: 'seconds', time: 'last' });
  });

  it('counts votes for one more minute while they are open', () => {
    expect(endingOf(facts)?.votes).toBeNull();
    const table = tableOf('t', { votes: { voters: ['me'], cast: 5, needed: 7 } });
    expect(endingOf({ ...facts, table })?.votes).toEqual({ cast: 5, needed: 7, mine: true });
  });

  it('tells a topic table of the round to come and of the end, not of a hall that goes on', () => {
    const table = tableOf('t', { kind: 'topic' });
    const to = (kind: 'hall' | 'end') =>
      clockOf({ coming: { to: kind === 'end' ? { kind } : { kind, segment: 2 }, promised: false, planned: false } });
    expect(endingOf({ ...facts, table })?.what).toBe('round');
    expect(endingOf({ ...facts, table, clock: to('end') })?.what).toBe('gathering');
    expect(endingOf({ ...facts, table, clock: to('hall') })).toBeNull();
    expect(endingOf({ ...facts, clock: to('hall') })?.what).toBe('conversation');
  });

  it('tells a topic table of the plenary to come, unless it sits it out', () => {
    const toPlenary = clockOf({ coming: { to: { kind: 'plenary', segment: 2 }, promised: false, planned: false } });
    const at = (sitsOut: boolean) => endingOf({ ...facts, table: tableOf('t', { kind: 'topic', sitsOut }), clock: toPlenary });
    expect(at(false)?.what).toBe('plenary');
    expect(at(true)).toBeNull();
  });

  it('is silent before, during a pause, and under the card of the next table', () => {
    expect(endingOf({ ...facts, clock: clockOf() })).toBeNull();
    expect(endingOf({ ...facts, clock: { ...announced, pausedAt: 1 } })).toBeNull();
    const shown = { table: 'x', number: 1, question: null, starter: null, people: [], theme: null, host: null, languages: [] };
    expect(endingOf({ ...facts, mine: mineOf('me', { next: shown }) })).toBeNull();
  });
});

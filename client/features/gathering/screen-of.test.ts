import { describe, expect, it } from 'vitest';
import { pathOf, screenOf, type GatheringScreen, type PageFacts } from '#client/features/gathering/screen-of.ts';
import { clockOf, hallOf, mineOf, tableOf } from '#tests/support/gathering-views.ts';
import type { MineView } from '#shared/gathering/view/types.ts';

const profile = { name: 'Amina', organisation: '', languages: [], topics: [] };

function screen(
  mine: Partial<MineView> | null,
  facts: Partial<PageFacts> = {},
  snapshot: Partial<PageFacts['snapshot']> = {},
): GatheringScreen {
  return screenOf({
    snapshot: { connection: 'live', hall: null, table: null, mine: mine === null ? null : mineOf('me', { profile, ...mine }), ...snapshot },
    front: { phase: 'open' },
    knownHere: false,
    left: false,
    before: 'loading',
    ...facts,
  });
}

const hall = hallOf();
const over = hallOf({ clock: clockOf({ phase: 'over', kind: 'over' }) });

describe('the screen a participant sees', () => {
  it('asks who a newcomer is, before the server has said anything of them', () => {
    expect(screen(null)).toBe('join');
    expect(screen({ standing: 'unknown' })).toBe('join');
    expect(screen({ standing: 'invited' })).toBe('join');
  });

  it('lets someone known here straight in', () => {
    expect(screen(null, { knownHere: true })).toBe('loading');
    expect(screen({ standing: 'away' }, { knownHere: true })).toBe('arriving');
    expect(screen({ standing: 'here' }, { knownHere: true }, { hall })).toBe('hall');
  });

  it('asks again when the name of someone known was erased', () => {
    expect(screen({ standing: 'away', profile: null }, { knownHere: true })).toBe('join');
  });

  it('is the table as soon as its view is there, and no other screen in between', () => {
    const seated = { standing: 'here', table: 't' } as const;
    expect(screen(seated, {}, { hall, table: tableOf('t') })).toBe('table');
    expect(screen(seated, {}, { hall, table: tableOf('t', { kind: 'plenary' }) })).toBe('plenary');
    expect(screen(seated, { before: 'hall' }, { hall })).toBe('hall');
    expect(screen(seated, { before: 'loading' }, { hall })).toBe('loading');
    expect(screen({ standing: 'here' }, { before: 'table' }, { hall, table: tableOf('t') })).toBe('hall');
  });

  it('lets knocking people wait and removed ones know', () => {
    expect(screen({ standing: 'knocking' })).toBe('knocking');
    expect(screen({ standing: 'removed' })).toBe('removed');
  });

  it('does not bring back who left on purpose', () => {
    expect(screen({ standing: 'away' }, { knownHere: true, left: true })).toBe('left');
    expect(screen({ standing: 'here' }, { knownHere: true, left: true }, { hall })).toBe('left');
  });

  it('is the after page at the end, for those who were there', () => {
    expect(screen({ standing: 'here' }, {}, { hall: over })).toBe('after');
    expect(screen({ standing: 'away' }, { front: { phase: 'over' } })).toBe('after');
    expect(screen({ standing: 'unknown' }, { front: { phase: 'over' } })).toBe('over');
    expect(screen(null, { front: { phase: 'over' } })).toBe('over');
  });

  it('gives way to a newer page and to a refusal, whatever was shown', () => {
    expect(screen({ standing: 'here' }, {}, { hall, connection: 'elsewhere' })).toBe('elsewhere');
    expect(screen({ standing: 'here' }, {}, { hall, connection: 'refused' })).toBe('refused');
  });
});

describe('the address of a screen', () => {
  it('names hall, table and after page, and stays while nothing is sure', () => {
    expect(pathOf('hall', 'abc', null)).toBe('/g/abc/hall');
    expect(pathOf('table', 'abc', 4)).toBe('/g/abc/table/4');
    expect(pathOf('plenary', 'abc', null)).toBe('/g/abc/plenary');
    expect(pathOf('after', 'abc', null)).toBe('/g/abc/after');
    expect(pathOf('join', 'abc', null)).toBe('/g/abc');
    expect(pathOf('loading', 'abc', null)).toBeNull();
  });
});

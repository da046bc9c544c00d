// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HallScreen } from '#client/features/hall/HallScreen.tsx';
import { changeLocale } from '#client/i18n/i18n.ts';
import { clockOf, hallOf, mineOf, personOf, rowOf } from '#tests/support/gathering-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  const narrow = globalThis.matchMedia;
  vi.stubGlobal('matchMedia', (query: string) => Object.assign(narrow(query), { matches: query.includes('width >=') }));
});
afterEach(() => {
  // What one test said is not the next one's repetition.
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const tables = [
  rowOf('t1', { number: 1, theme: 'methods', people: ['a', 'b'], host: 'a' }),
  rowOf('t2', { number: 2, topic: 'Night buses', languages: ['en'] }),
  rowOf('t3', { number: 3, theme: 'water', seats: 2, people: ['c', 'd'] }),
];
const people = ['a', 'b', 'c', 'd', 'me'].map((id) => personOf(id, { name: `${id.toUpperCase()}nna` }));
const hall = hallOf({ tables, people });
const tableNamed = (name: RegExp) => screen.getByRole('button', { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('while the plenary runs', () => {
  it.each([
    ['tables', tables],
    ['none', []],
  ])('the hall with %s leads into it', async (_, standing) => {
    const running = hallOf({ people, tables: standing, clock: clockOf({ kind: 'plenary', plenary: 'p' }) });
    const { commands } = await renderInGathering(<HallScreen />, { hall: running, mine: mineOf('me') });
    expect(screen.getByText('The plenary is on.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Join it' }));
    expect(commands).toEqual([{ type: 'sit', table: 'p' }]);
  });
});

describe.each(['Plan', 'List'])('the hall as a %s, by keyboard', (look) => {
  const ready = async () => {
    const rendered = await renderInGathering(<HallScreen />, { hall, mine: mineOf('me') });
    fireEvent.click(screen.getByRole('radio', { name: look }));
    return rendered;
  };
  afterEach(() => fireEvent.click(screen.getByRole('radio', { name: 'Plan' })));

  it('tells of each table its topic, languages, free seats and people', async () => {
    await ready();
    const tables = screen.getAllByRole('button').filter((button) => button.dataset['walk'] !== undefined);
    const told = tables.map((table) =>
      ['Methods', 'Night buses', 'Water', 'French', 'English', '4 free', '6 free', 'full', 'Anna', 'Bnna', 'Cnna', 'Dnna'].filter((word) =>
        table.textContent.includes(word),
      ),
    );
    expect(told).toEqual([
      ['Methods', 'French', '4 free', 'Anna', 'Bnna'],
      ['Night buses', 'English', '6 free'],
      ['Water', 'French', 'full', 'Cnna', 'Dnna'],
      [],
    ]);
    expect(tables.at(-1)?.textContent).toContain('Open a table');
  });

  it('is one stop, with arrows between tables and letters to a topic', async () => {
    await ready();
    const [first, second, third] = [/^Table 1/, /^Table 2/, /^Table 3/].map(tableNamed);
    expect([first?.tabIndex, second?.tabIndex, third?.tabIndex]).toEqual([0, -1, -1]);
    act(() => first?.focus());
    press('ArrowRight');
    expect(document.activeElement).toBe(second);
    press('w');
    expect(document.activeElement).toBe(third);
    press('Home');
    expect(document.activeElement).toBe(first);
    expect([first?.tabIndex, third?.tabIndex]).toEqual([0, -1]);
  });

  it('leads by the arrow to the left where one reads from the right', async () => {
    await ready();
    await act(() => changeLocale('ar'));
    const tables = screen.getAllByRole('button').filter((button) => button.dataset['walk'] !== undefined);
    act(() => tables[0]?.focus());
    press('ArrowLeft');
    expect(document.activeElement).toBe(tables[1]);
    press('ArrowRight');
    expect(document.activeElement).toBe(tables[0]);
    await act(() => changeLocale('en'));
  });

  it('shows a table with the first Enter, sits down with the second, and Escape goes back', async () => {
    const { commands } = await ready();
    const table = tableNamed(/^Table 2/);
    act(() => table.focus());
    fireEvent.click(table);
    expect(table.getAttribute('aria-pressed')).toBe('true');
    expect(commands).toEqual([]);
    press('Escape');
    expect(table.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(table);
    fireEvent.click(table);
    expect(commands).toEqual([{ type: 'sit', table: 't2' }]);
  });

  it('never sits down at a full table, nor by a second click', async () => {
    const { commands } = await ready();
    const full = tableNamed(/^Table 3/);
    fireEvent.click(full);
    fireEvent.click(full);
    const free = tableNamed(/^Table 2/);
    fireEvent.click(free, { detail: 1 });
    fireEvent.click(free, { detail: 2 });
    expect(commands).toEqual([]);
  });
});

describe('the way to a table is made ready', () => {
  const waited = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
  const seat = () => screen.getByRole('button', { name: /^Sit down\s+at table 2/ });

  it('while its card is open, and given up some seconds after', async () => {
    const { approached } = await renderInGathering(<HallScreen />, { hall, mine: mineOf('me') });
    fireEvent.click(tableNamed(/^Table 2/));
    waited(200);
    expect(approached).toEqual(['t2']);
    act(() => tableNamed(/^Table 2/).focus());
    press('Escape');
    waited(3_900);
    expect(approached).toEqual(['t2']);
    waited(200);
    expect(approached).toEqual(['t2', null]);
  });

  it('when the pointer or the focus rests on its button to sit, not when it passes over', async () => {
    const { approached } = await renderInGathering(<HallScreen />, { hall, mine: mineOf('me') });
    fireEvent.click(screen.getByRole('radio', { name: 'List' }));
    fireEvent.pointerEnter(seat());
    waited(100);
    fireEvent.pointerLeave(seat());
    waited(5_000);
    expect(approached).toEqual([]);
    fireEvent.pointerEnter(seat());
    waited(200);
    fireEvent.pointerLeave(seat());
    fireEvent.focus(seat());
    waited(5_000);
    expect(approached).toEqual(['t2', 't2']);
    fireEvent.blur(seat());
    waited(5_000);
    expect(approached).toEqual(['t2', 't2', null]);
    fireEvent.click(screen.getByRole('radio', { name: 'Plan' }));
  });

  it('for as long as the pointer moves on its button: the server would let it go', async () => {
    const { approached } = await renderInGathering(<HallScreen />, { hall, mine: mineOf('me') });
    fireEvent.click(screen.getByRole('radio', { name: 'List' }));
    fireEvent.pointerMove(seat());
    waited(200);
    expect(approached).toEqual([]);
    fireEvent.pointerEnter(seat());
    waited(9_900);
    fireEvent.pointerMove(seat());
    expect(approached).toEqual(['t2']);
    waited(200);
    fireEvent.pointerMove(seat());
    fireEvent.pointerMove(seat());
    expect(approached).toEqual(['t2', 't2']);
    fireEvent.pointerLeave(seat());
    fireEvent.click(screen.getByRole('radio', { name: 'Plan' }));
  });
});

describe('before the start', () => {
  const days = 7 * 86_400_000;
  const early = (wait: number) =>
    hallOf({
      clock: clockOf({ kind: 'before', segment: null, startedAt: serverTime, endsAt: serverTime + wait }),
      people: people.slice(4),
    });
  const onPlate = () => [...document.querySelectorAll('svg text')].map((text) => text.textContent);

  it('tells when the break opens instead of counting days in minutes', async () => {
    await renderInGathering(<HallScreen />, { hall: early(days), mine: mineOf('me') });
    expect(screen.getByText(/^The break opens on Thursday, January 8 at 1:16.AM\./)).toBeTruthy();
    expect(onPlate().join(' ')).toMatch(/1:16.AM Jan 8$/);
    expect(document.title).toMatch(/^Hall · Thursday, January 8 · 1:16.AM · Coffee break/);
  });

  it('says that the gathering ends when that is what comes, and nothing of a programme', async () => {
    const ending = early(59_000);
    await renderInGathering(<HallScreen />, { hall: { ...ending, clock: { ...ending.clock, then: 'end' } }, mine: mineOf('me') });
    expect(screen.getByText('The gathering ends in 0:59.')).toBeTruthy();
    expect(screen.queryByText(/The break opens|Pick a theme|The programme/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Another topic' })).toBeNull();
  });

  it('says the lengths of the programme as the front page does', async () => {
    const short = early(600_000);
    const programme = [{ kind: 'hall', seconds: 30, topicTables: [] } as const, { kind: 'hall', seconds: 180, topicTables: [] } as const];
    await renderInGathering(<HallScreen />, { hall: { ...short, about: { ...short.about, programme } }, mine: mineOf('me') });
    const lines = within(screen.getByRole('region', { name: 'The programme' })).getAllByRole('listitem');
    expect(lines.map((line) => line.lastElementChild?.textContent)).toEqual(['30 s', '3 min']);
  });

  it('counts down in the last hour', async () => {
    await renderInGathering(<HallScreen />, { hall: early(600_000), mine: mineOf('me') });
    expect(screen.getByText(/^The break opens in 10 min\./)).toBeTruthy();
    expect(onPlate().join(' ')).toMatch(/10:00 left$/);
  });
});

describe('the hall', () => {
  it('says in a table’s name who sits there', async () => {
    await renderInGathering(<HallScreen />, { hall, mine: mineOf('me') });
    expect(tableNamed(/^Table 1.*Methods.*French.*4 free.*with Anna and Bnna/)).toBeTruthy();
  });

  it('says why no seat was found', async () => {
    const gathering = await renderInGathering(<HallScreen />, { hall, mine: mineOf('me') });
    gathering.refuse = 'no_table_free';
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Seat me' })));
    expect(gathering.commands).toEqual([{ type: 'seat_me' }]);
    expect(screen.getByText(/Open one\./)).toBeTruthy();
    expect(gathering.said().join()).toContain('Open one.');
  });

  it('narrows to a theme', async () => {
    await renderInGathering(<HallScreen />, { hall, mine: mineOf('me') });
    fireEvent.change(screen.getByRole('combobox', { name: 'Theme' }), { target: { value: 'water' } });
    const shown = within(screen.getByRole('list', { name: 'Tables' })).getAllByRole('button');
    expect(shown.map((button) => button.textContent.slice(0, 7))).toEqual(['Table 3', 'Open a ']);
  });

  it('asks before a round whether I am in', async () => {
    const coming = { to: { kind: 'round', segment: 1, round: 0 }, promised: false, planned: false } as const;
    const clock = clockOf({ coming, endsAt: serverTime + 50_000, countedIn: 3 });
    const { commands, said } = await renderInGathering(<HallScreen />, { hall: { ...hall, clock }, mine: mineOf('me') });
    expect(screen.getByRole('button', { name: 'Count me in', pressed: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take a breath' }));
    expect(commands).toEqual([{ type: 'answer', answer: 'out' }]);
    expect(said()).toContain('Round 1 is about to begin. You can be in, or take a breath.');
  });

  it('offers to open a table while none stands there', async () => {
    const empty = hallOf({ people: [personOf('me')], clock: clockOf({ kind: 'before', segment: null, endsAt: serverTime + 360_000 }) });
    const { commands } = await renderInGathering(<HallScreen />, { hall: empty, mine: mineOf('me') });
    expect(screen.getByRole('heading', { level: 1, name: 'You are first.' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open a table on Water' }));
    await act(() => vi.dynamicImportSettled());
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox', { name: 'Topic' }), { target: { value: 'Wells' } });
    await act(async () => void fireEvent.submit(dialog.getByRole('textbox', { name: 'Topic' })));
    expect(commands).toEqual([{ type: 'open_table', topic: 'Wells', theme: 'water', question: null, languages: [], seats: 6 }]);
  });

  it('names who is here while no table stands, not by the first letters alone', async () => {
    const quiet = hallOf({ people: people.slice(3), clock: clockOf({ kind: 'before', segment: null, endsAt: serverTime + 360_000 }) });
    await renderInGathering(<HallScreen />, { hall: quiet, mine: mineOf('me') });
    expect(screen.getByText(/^Standing in the hall/).parentElement?.textContent).toBe('Standing in the hall MEnna (you), Dnna');
  });

  it('still asks whether one leaves when the width changes, and once a first table stands', async () => {
    const turned = new Set<() => void>();
    let wide = true;
    vi.stubGlobal('matchMedia', (query: string) => ({
      get matches() {
        return query.includes('width >=') === wide;
      },
      addEventListener: (_: string, listener: () => void) => turned.add(listener),
      removeEventListener: (_: string, listener: () => void) => turned.delete(listener),
    }));
    const quiet = hallOf({ people, clock: clockOf({ kind: 'before', segment: null, endsAt: serverTime + 360_000 }) });
    const { change } = await renderInGathering(<HallScreen />, { hall: quiet, mine: mineOf('me') });
    fireEvent.click(screen.getByRole('button', { name: 'Leave the gathering' }));
    await act(() => vi.dynamicImportSettled());
    const asked = screen.getByRole('alertdialog');
    change({ hall });
    wide = false;
    act(() => {
      for (const listener of turned) listener();
    });
    expect(screen.getByRole('alertdialog')).toBe(asked);
  });

  it('says once when one minute, 30 and 10 seconds are left', async () => {
    const { said } = await renderInGathering(<HallScreen />, {
      hall: { ...hall, clock: clockOf({ endsAt: serverTime + 65_000 }) },
      mine: mineOf('me'),
    });
    act(() => void vi.advanceTimersByTime(64_000));
    expect(said()).toEqual(['One minute left.', '30 seconds left.', '10 seconds left.']);
  });

  it('says that there is more time, and counts anew; not when it goes on after a pause', async () => {
    const clock = clockOf({ startedAt: serverTime - 300_000, endsAt: serverTime + 45_000 });
    const { said, change } = await renderInGathering(<HallScreen />, { hall: { ...hall, clock }, mine: mineOf('me') });
    change({ hall: { ...hall, clock: { ...clock, endsAt: serverTime + 105_000 } } });
    expect(said()).toEqual(['1 min more.']);
    act(() => void vi.advanceTimersByTime(46_000));
    expect(said().at(-1)).toBe('One minute left.');
    change({ hall: { ...hall, clock: { ...clock, pausedAt: serverTime + 46_000 } } });
    change({ hall: { ...hall, clock: { ...clock, endsAt: serverTime + 200_000 } } });
    expect(said().filter((one) => one.endsWith('more.'))).toHaveLength(1);
  });
});

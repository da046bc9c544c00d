// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HallScreen } from '#client/features/hall/HallScreen.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { clockOf, hallOf, mineOf, personOf, rowOf } from '#tests/support/gathering-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';

const { tapPorcelain } = vi.hoisted(() => ({ tapPorcelain: vi.fn(async () => Promise.resolve()) }));
vi.mock('#client/features/devices/porcelain-tap.ts', () => ({ tapPorcelain }));

const me = personOf('me', { name: 'Amina Diop' });
const paula = personOf('paula', { name: 'Paula Costa' });
const before = clockOf({ kind: 'before' });
const alone = hallOf({ people: [me], clock: before });
const two = hallOf({ people: [me, paula], clock: before });

beforeEach(async () => {
  vi.useFakeTimers();
  tapPorcelain.mockClear();
  await loadCatalogue('tableSettings');
  await import('#client/features/hall/TellMeSwitch.tsx');
});
afterEach(() => {
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const label = /Tell me when there are two of us/;
/** Its code comes by itself too. */
const shown = async () => vi.waitFor(() => screen.getByRole('switch', { name: label }));
const ask = async () => {
  const toggle = await shown();
  fireEvent.click(toggle);
  // The sound's code comes by itself.
  await vi.waitFor(() => expect(tapPorcelain).toHaveBeenCalledTimes(1));
  return toggle;
};

it('P5 whoever is first and asks for it is told once that somebody came: aloud, by a tap, and in the tab while they look elsewhere', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  const { change, said } = await renderInGathering(<HallScreen />, { hall: alone, mine: mineOf('me') });
  const toggle = await ask();
  expect((toggle as HTMLInputElement).checked).toBe(true);
  expect(document.title).toBe('Hall · Coffee break · Foyer');
  change({ hall: two });
  expect(said()).toEqual(['2 people are here.']);
  await vi.waitFor(() => expect(tapPorcelain).toHaveBeenCalledTimes(2));
  expect(document.title).toBe('2 people · Coffee break · Foyer');
  expect(screen.queryByRole('switch', { name: label })).toBeNull();
  fireEvent.focus(window);
  expect(document.title).toBe('Hall · Coffee break · Foyer');
  change({ hall: hallOf({ people: [me, paula, personOf('théo')], clock: before }) });
  expect(said()).toHaveLength(1);
});

it('P5 the news stays in the tab when whoever came opens a table', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  const { change } = await renderInGathering(<HallScreen />, { hall: alone, mine: mineOf('me') });
  await ask();
  change({ hall: hallOf({ people: [me, { ...paula, table: 't' }], tables: [rowOf('t', { people: ['paula'] })], clock: before }) });
  expect(document.title).toBe('2 people · Coffee break · Foyer');
});

it('P5 whoever looks at the page needs no other title', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const { change, said } = await renderInGathering(<HallScreen />, { hall: alone, mine: mineOf('me') });
  await ask();
  change({ hall: two });
  expect(said()).toEqual(['2 people are here.']);
  expect(document.title).toBe('Hall · Coffee break · Foyer');
});

it('P5 nothing is told to who did not ask, or took it back', async () => {
  const { change, said } = await renderInGathering(<HallScreen />, { hall: alone, mine: mineOf('me') });
  fireEvent.click(await ask());
  change({ hall: two });
  expect(said()).toEqual([]);
  expect(tapPorcelain).toHaveBeenCalledTimes(1);
});

it('P5 it is offered to who is alone among tables too, and to nobody in company, in a round or near the end', async () => {
  const { change } = await renderInGathering(<HallScreen />, { hall: hallOf({ people: [me], tables: [rowOf('t')] }), mine: mineOf('me') });
  expect(await shown()).toBeTruthy();
  for (const hall of [
    hallOf({ people: [me, paula], tables: [rowOf('t')] }),
    hallOf({ people: [me], tables: [rowOf('t')], clock: clockOf({ kind: 'round', round: 1, rounds: 3, segment: 1 }) }),
    hallOf({ people: [me], tables: [rowOf('t')], clock: clockOf({ segment: 2, endsAt: serverTime + 60_000, then: 'end' }) }),
  ]) {
    change({ hall });
    expect(screen.queryByRole('switch', { name: label })).toBeNull();
  }
});

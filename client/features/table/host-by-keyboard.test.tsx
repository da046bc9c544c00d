// @vitest-environment jsdom

import { act, configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TableScreen } from '#client/features/table/TableScreen.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { clockOf, hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';

// Looking up the style of every element makes a query by role twenty times slower here; what is hidden is asked for by name.
configure({ defaultHidden: true });

beforeEach(async () => {
  // A press of a key goes on by a timer.
  vi.useFakeTimers({ shouldAdvanceTime: true });
  localStorage.clear();
  await loadCatalogue('tableSettings');
});
afterEach(() => {
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const people = ['Amina', 'Jean', 'me'].map((name) => personOf(name, { name, table: 't' }));
const row = rowOf('t', { number: 4, topic: 'Night buses', host: 'me', people: ['Amina', 'Jean', 'me'], seats: 6 });
const hall = hallOf({ clock: clockOf({ kind: 'hall', endsAt: serverTime + 600_000 }), people, tables: [row] });
const table = tableOf('t', { kind: 'topic', number: 4, host: 'me', people: ['Amina', 'Jean', 'me'] });

const focused = () => document.activeElement;

it('2.1.1 a host looks after the table, and closes it, without a pointer', async () => {
  const person = userEvent.setup({ delay: null, advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
  const { commands, said } = await renderInGathering(<TableScreen />, { hall, table, mine: mineOf('me', { table: 't' }) });
  const press = async (keys: string) => {
    await person.keyboard(keys);
    await act(() => vi.dynamicImportSettled());
    act(() => void vi.advanceTimersByTime(200));
  };
  /** As somebody does who sees where the focus is; backwards too. */
  const goTo = async (name: string | RegExp, role = 'button', back = false) => {
    for (let stops = 0; stops < 60; stops += 1) {
      const wanted = screen.queryAllByRole(role, { name });
      if (focused() !== null && wanted.includes(focused() as HTMLElement)) return;
      await person.tab({ shift: back });
    }
    throw new Error(`the Tab key never comes to ${String(name)}`);
  };

  /** In the menu that is open. */
  const goDownTo = async (name: string) => {
    expect(focused()?.getAttribute('role')).toBe('menuitem');
    for (let line = 0; line < 10 && focused()?.textContent !== name; line += 1) await press('{ArrowDown}');
  };

  expect(document.title).toMatch(/^Table 4 · 10 min · /);

  await goTo('People');
  await press('{Enter}');
  expect(screen.getByRole('complementary', { name: 'People' })).toBeTruthy();

  await goTo('Notice at the table', 'textbox', true);
  await press('Minutes at six{Enter}');
  expect(commands.at(-1)).toEqual({ type: 'pin_notice', table: 't', text: 'Minutes at six', language: 'en' });

  await goTo('Close the table');
  await press('{Enter}');
  expect(screen.getByRole('alertdialog').contains(focused())).toBe(true);
  await press('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(focused()).toBe(screen.getByRole('button', { name: 'Close the table' }));

  await goTo('About Amina', 'button', true);
  await press('{Enter}');
  await goDownTo('Hand the table over');
  await press('{Enter}');
  expect(commands.at(-1)).toEqual({ type: 'hand_over', table: 't', to: 'Amina' });
  expect(said().at(-1)).toBe('Amina hosts the table now.');
  expect(focused()?.getAttribute('aria-label')).toBe('About Amina');
});

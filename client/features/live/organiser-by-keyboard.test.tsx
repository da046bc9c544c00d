// @vitest-environment jsdom

import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import { useAnnouncements } from '#client/ui/announcer/announcements.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { clockOf, mineOf, personOf, rowOf } from '#tests/support/gathering-views.ts';
import { guestOf, organiserOf, troubleRowOf } from '#tests/support/organiser-view.ts';
import { LiveScreen } from './LiveScreen.tsx';

// Looking up the style of every element makes a query by role twenty times slower here; what is hidden is asked for by name.
configure({ defaultHidden: true });

// Fetched when first opened; how long that takes is not what is tested here.
beforeAll(() => Promise.all([import('#client/ui/OpenDialog.tsx'), import('#client/ui/OpenMenu.tsx')]));

beforeEach(async () => {
  await startI18n('en');
  await loadCatalogue('organiser');
  useAnnouncements.setState({ list: [] });
});

const now = 1_000_000;
const clock = clockOf({ kind: 'round', segment: 1, round: 0, rounds: 3, startedAt: now - 300_000, endsAt: now + 300_000 });
const tables = [
  rowOf('t1', { kind: 'round', number: 1, seats: 4, people: ['Saara'] }),
  rowOf('t2', { kind: 'round', number: 2, seats: 4, people: ['Jette', 'Pablo', 'Neha'] }),
];
const people = tables.flatMap(({ id, people: seated }) => seated.map((name) => personOf(name, { name, table: id })));
const hall = organiserOf({ clock, tables, people, guests: people.map(({ id }) => guestOf(id)) });
const alone = troubleRowOf('alone', 't1', { person: 'Saara', since: now - 8000, remedy: 't2' });
const withTrouble = { ...hall, trouble: { [alone.id]: alone } };

it('2.1.1 an organiser runs a round without a pointer: more time, who is alone, a word to all, the end', async () => {
  const { gathering, sent, show } = fakeGathering(hall, mineOf('me', { role: 'organiser', standing: 'away' }), () => now);
  render(
    <GatheringContext value={gathering}>
      <LiveScreen slug="demo" />
    </GatheringContext>,
  );
  const hands = userEvent.setup({ delay: null });
  const focused = () => document.activeElement;
  const said = () => useAnnouncements.getState().list.map(({ text }) => text);
  const press = (keys: string) => hands.keyboard(keys);
  /** As somebody does who sees where the focus is. */
  const goTo = async (name: string | RegExp, role = 'button') => {
    for (let stops = 0; stops < 60; stops += 1) {
      if (screen.queryAllByRole(role, { name }).some((one) => one === focused())) return;
      await hands.tab();
    }
    throw new Error(`the Tab key never comes to ${String(name)}`);
  };

  expect(document.title).toMatch(/^Round 1 of 3 · 5 min · /);

  await press('{F6}');
  await goTo('One more minute');
  await press('{Enter}');
  const question = await screen.findByRole('alertdialog');
  await vi.waitFor(() => expect(question.contains(focused())).toBe(true));
  await press('{Enter}');
  expect(sent).toEqual([{ type: 'extend' }]);
  await vi.waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'One more minute' })));

  act(() => show(withTrouble));
  expect(said().at(-1)).toBe('Table 1: Saara is alone');
  await press('{F6}');
  expect(focused()).toBe(screen.getByRole('button', { name: 'To table 2' }));
  await press('{Enter}');
  expect(sent.at(-1)).toEqual({ type: 'move_person', person: 'Saara', table: 't2' });
  act(() => show(hall));
  expect(focused()).toBe(screen.getByRole('heading', { name: /^Needs you/ }));

  await press('m');
  await vi.waitFor(() => expect(focused()).toBe(screen.getByRole('textbox', { name: 'Your message' })));
  await press('Two minutes{Control>}{Enter}{/Control}');
  expect(sent.at(-1)).toEqual({ type: 'message', to: { kind: 'all' }, text: 'Two minutes', language: 'en' });

  await press('{F6}');
  await goTo('End gently');
  await press('{Enter}');
  const line = await screen.findByRole('menuitem', { name: /^The gathering/ });
  for (let lines = 0; lines < 5 && focused() !== line; lines += 1) await press('{ArrowDown}');
  expect(focused()).toBe(line);
  await press('{Enter}');
  const asked = await screen.findByRole('alertdialog');
  await vi.waitFor(() => expect(asked.contains(focused())).toBe(true));
  await press('{Escape}');
  expect(sent.at(-1)).toMatchObject({ type: 'message' });
  await vi.waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'End gently' })));
});

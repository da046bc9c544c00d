// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TableTools } from '#client/features/table/TableTools.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(async () => {
  vi.useFakeTimers();
  await loadCatalogue('tableSettings');
});
afterEach(() => {
  // What one test said is not the next one's repetition.
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const seated = ['me', 'paula'].map((id) => personOf(id, { table: 't' }));
const standing = ['Nora', 'Théo'].map((name) => personOf(name, { name, organisation: 'Efus' }));
const row = rowOf('t', { topic: 'Trams', theme: 'methods', announced: ['en'], host: 'me', seats: 4, people: ['me', 'paula'] });
const hall = hallOf({ people: [...seated, ...standing], tables: [row] });
const table = tableOf('t', { kind: 'topic', host: 'me', people: ['me', 'paula'] });
const button = (name: string) => screen.getByRole('button', { name });
const press = async (name: string) => {
  await act(async () => void fireEvent.click(button(name)));
  await act(() => vi.dynamicImportSettled());
};

it('T12 changes the table in a form that begins with what it is, and keeps what was typed when it is refused', async () => {
  const gathering = await renderInGathering(<TableTools table={table} keeps />, { hall, table, mine: mineOf('me', { table: 't' }) });
  await press('Change the table');
  const dialog = within(screen.getByRole('dialog'));
  const topic = dialog.getByRole('textbox', { name: 'Topic' });
  expect([topic, dialog.getByRole('combobox', { name: 'Theme' })].map((field) => (field as HTMLInputElement).value)).toEqual([
    'Trams',
    'methods',
  ]);
  fireEvent.change(topic, { target: { value: 'Night trams' } });
  fireEvent.change(dialog.getByRole('combobox', { name: 'Seats' }), { target: { value: '3' } });
  gathering.refuse = 'too_few_seats';
  await act(async () => void fireEvent.submit(topic));
  const seats = dialog.getByRole('combobox', { name: 'Seats' });
  expect(document.getElementById(seats.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'More people sit at this table than that.',
  );
  expect((topic as HTMLInputElement).value).toBe('Night trams');
  gathering.refuse = null;
  await act(async () => void fireEvent.submit(topic));
  expect(gathering.commands.at(-1)).toEqual({
    type: 'edit_table',
    table: 't',
    topic: 'Night trams',
    theme: 'methods',
    question: null,
    languages: ['en'],
    seats: 3,
  });
  expect(gathering.said().at(-1)).toBe('The table is up to date.');
});

it('T12 asks for a topic or a theme', async () => {
  const { commands } = await renderInGathering(<TableTools table={table} keeps />, { hall, table, mine: mineOf('me', { table: 't' }) });
  await press('Change the table');
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByRole('textbox', { name: 'Topic' }), { target: { value: ' ' } });
  fireEvent.change(dialog.getByRole('combobox', { name: 'Theme' }), { target: { value: '' } });
  await act(async () => void fireEvent.submit(dialog.getByRole('textbox', { name: 'Topic' })));
  expect([commands, dialog.getByText('Give a topic, or choose a theme.')]).toEqual([[], expect.anything()]);
});

it('T15 holds seats out to those who stand in the hall, each once, as long as there are free ones', async () => {
  const mine = mineOf('paula', { table: 't' });
  const gathering = await renderInGathering(<TableTools table={table} keeps={false} />, { hall, table, mine });
  await press('Invite somebody from the hall');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('Nora'),
    expect.stringContaining('Théo'),
  ]);
  await press('Invite Théo');
  expect(gathering.commands).toEqual([{ type: 'offer_seat', table: 't', person: 'Théo' }]);
  expect(gathering.said().at(-1)).toBe('Théo is invited.');
  gathering.unmount();

  const offers = ['Nora', 'Théo'].map((person) => ({ person, by: 'paula', until: 0 }));
  await renderInGathering(<TableTools table={{ ...table, offers: offers.slice(0, 1) }} keeps={false} />, { hall, table, mine });
  await press('Invite somebody from the hall');
  expect([screen.getAllByText('Invited')].flat()).toHaveLength(1);
});

it('T15 offers nothing at a table that takes nobody new, but to who keeps it', async () => {
  const closed = { ...table, closed: true };
  const { unmount } = await renderInGathering(<TableTools table={closed} keeps={false} />, { hall, table: closed, mine: mineOf('paula') });
  expect(screen.queryByRole('button', { name: /^Invite/ })).toBeNull();
  unmount();
  await renderInGathering(<TableTools table={closed} keeps />, { hall, table: closed, mine: mineOf('me') });
  expect(button('Invite somebody from the hall')).toBeTruthy();
});

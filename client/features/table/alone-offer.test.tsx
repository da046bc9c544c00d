// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AloneOffer } from '#client/features/table/AloneOffer.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { clockOf, hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

const people = [
  personOf('me', { languages: ['fr', 'en'], table: 'mine' }),
  personOf('Nora', { languages: ['en'], table: 'theirs' }),
  personOf('Otto', { languages: ['de'], table: 'german' }),
  personOf('Théo', { languages: ['fr'] }),
];
const mine = rowOf('mine', { people: ['me'], host: 'me' });
const theirs = rowOf('theirs', { number: 2, people: ['Nora'] });
const here = (seated = ['me'], kind: 'topic' | 'round' = 'topic') => tableOf('mine', { kind, host: 'me', people: seated });

function Table() {
  const table = useGathering((snapshot) => snapshot.table);
  return table === null ? null : <AloneOffer table={table} me="me" />;
}
const open = (tables = [mine, theirs], table = here(), clock = clockOf()) =>
  renderInGathering(<Table />, { hall: hallOf({ people, tables, clock }), mine: mineOf('me'), table });
const waited = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const sentence = 'Nobody else here for now. At another table a seat is free, and people speak a language of yours.';
const offered = () => screen.queryByText(sentence) !== null;

beforeEach(async () => {
  vi.useFakeTimers();
  await loadCatalogue('tableSettings');
});
afterEach(() => {
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

it('T19 whoever has been alone at a topic table for ten seconds is offered another, and goes only by a click', async () => {
  const { commands, said } = await open();
  waited(9_900);
  expect(offered()).toBe(false);
  waited(200);
  expect(offered()).toBe(true);
  expect(said()).toEqual([sentence]);
  expect(commands).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Seat me' }));
  expect(commands).toEqual([{ type: 'seat_me' }]);
});

it('T19 an offer that was declined does not come again at that table', async () => {
  const { change, said } = await open();
  waited(10_000);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  change({ hall: hallOf({ people, tables: [mine] }) });
  change({ hall: hallOf({ people, tables: [mine, theirs] }) });
  waited(60_000);
  expect(offered()).toBe(false);
  expect(said()).toHaveLength(1);
});

it('T19 who is joined is not offered anything, and who is left again waits anew', async () => {
  const { change } = await open();
  waited(9_000);
  change({ table: here(['me', 'Théo']) });
  waited(9_000);
  expect(offered()).toBe(false);
  change({ table: here(['me']) });
  waited(9_000);
  expect(offered()).toBe(false);
  waited(1_000);
  expect(offered()).toBe(true);
});

it('T19 a kept seat is no company, neither here nor elsewhere', async () => {
  const dropped = people.map((one) => (one.id === 'Théo' ? { ...one, dropped: true } : one));
  const table = here(['me', 'Théo']);
  const { change } = await renderInGathering(<Table />, {
    hall: hallOf({ people: dropped, tables: [mine, theirs] }),
    mine: mineOf('me'),
    table,
  });
  waited(10_000);
  expect(offered()).toBe(true);
  const gone = dropped.map((one) => (one.id === 'Nora' ? { ...one, dropped: true } : one));
  change({ hall: hallOf({ people: gone, tables: [mine, theirs] }) });
  expect(offered()).toBe(false);
});

it.each([
  ['is full', [mine, { ...theirs, seats: 1 }]],
  ['is closed to newcomers', [mine, { ...theirs, closed: true }]],
  ['speaks no language of mine', [mine, rowOf('german', { people: ['Otto'] })]],
  ['is a round’s', [mine, { ...theirs, kind: 'round' as const }]],
  ['is as empty', [mine, { ...theirs, people: [] }]],
])('T19 nothing is offered where the other table %s', async (_, tables) => {
  await open(tables);
  waited(20_000);
  expect(offered()).toBe(false);
});

it('T19 nothing is offered at a round’s table, which is healed by itself, or in a pause', async () => {
  const { unmount } = await open([mine, theirs], here(['me'], 'round'));
  waited(20_000);
  expect(offered()).toBe(false);
  unmount();
  await open([mine, theirs], here(), clockOf({ pausedAt: 1 }));
  waited(20_000);
  expect(offered()).toBe(false);
});

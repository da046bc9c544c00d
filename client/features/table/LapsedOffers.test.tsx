// @vitest-environment jsdom

import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LapsedOffers } from '#client/features/table/LapsedOffers.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { hallOf, mineOf, personOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

const hall = hallOf({ people: ['Nora Weiss', 'Théo Blanc', 'Paula Costa'].map((name) => personOf(name.slice(0, 4), { name })) });
const to = (...people: readonly string[]) => people.map((person) => ({ person, by: 'me', until: 0 }));
const at = (offers: ReturnType<typeof to>, people = ['me']) => tableOf('t', { kind: 'topic', host: 'me', offers, people });

function Table() {
  const table = useGathering((snapshot) => snapshot.table);
  return table === null ? null : <LapsedOffers table={table} me="me" />;
}
const open = (table = at(to('Nora', 'Théo'))) => renderInGathering(<Table />, { hall, mine: mineOf('me'), table });

beforeEach(async () => {
  vi.useFakeTimers();
  await loadCatalogue('tableSettings');
});
afterEach(() => {
  vi.useRealTimers();
});

it('T15 T16 whoever invited reads once that it lapsed, in the same words whatever the answer was', async () => {
  const { change, said } = await open();
  change({ table: at(to('Théo')) });
  const lapsed = 'The invitation to Nora has lapsed: the seat is free.';
  expect(screen.getByText(lapsed)).toBeTruthy();
  expect(said()).toEqual([lapsed]);
  change({ table: at([]) });
  expect(screen.getByText('The invitations to Nora and Théo have lapsed: the seats are free.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(/lapsed/)).toBeNull();
});

it('T15 says nothing of who came, of what others held out, or of another table', async () => {
  const { change, said } = await open(at([...to('Nora'), { person: 'Paul', by: 'other', until: 0 }]));
  change({ table: at([], ['me', 'Nora']) });
  change({ table: at(to('Théo')) });
  change({ table: { ...at([]), id: 'u' } });
  expect(screen.queryByText(/lapsed/)).toBeNull();
  expect(said()).toEqual([]);
});

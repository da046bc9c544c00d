// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SeatOffers } from '#client/features/hall/SeatOffers.tsx';
import { useGathering } from '#client/stores/gathering-context.ts';
import { hallOf, mineOf, personOf, rowOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import type { MineView } from '#shared/gathering/view/types.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  // What one test said is not the next one's repetition.
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const hall = hallOf({
  people: [personOf('hanna', { name: 'Hanna Weber', table: 't' }), personOf('paula', { name: 'Paula', table: 't' }), personOf('me')],
  tables: [rowOf('t', { number: 4, topic: 'Night trams', host: 'hanna', people: ['hanna', 'paula'] })],
});

function Offers() {
  const mine = useGathering((snapshot) => snapshot.mine);
  return mine && <SeatOffers hall={hall} mine={mine} />;
}

async function shown(change: Partial<MineView>) {
  const mine = mineOf('me', change);
  const gathering = await renderInGathering(<Offers />, { hall, mine });
  await act(() => vi.dynamicImportSettled());
  return gathering;
}
const offer = (by: string) => ({ offers: [{ table: 't', by, until: 0 }] });

it('T15 says who asks me where and about what, aloud once, and lets me come or not now', async () => {
  const { commands, said } = await shown(offer('hanna'));
  expect(said()).toEqual(['Hanna invites you to their table: Night trams']);
  expect([screen.getByText('Table 4, with Hanna and Paula'), screen.getByRole('heading', { level: 2 }).textContent]).toEqual([
    expect.anything(),
    'Hanna invites you to their table',
  ]);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Not now' })));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Sit down' })));
  expect(commands).toEqual([
    { type: 'decline_seat', table: 't' },
    { type: 'sit', table: 't' },
  ]);
});

it('T15 makes the table ready for whoever means to come', async () => {
  const { approached } = await shown(offer('hanna'));
  fireEvent.pointerEnter(screen.getByRole('button', { name: 'Sit down' }));
  act(() => void vi.advanceTimersByTime(200));
  expect(approached).toEqual(['t']);
});

it('T15 names the organisers where whoever asks is not here', async () => {
  await shown(offer('olga'));
  screen.getByRole('heading', { name: 'The organisers invite you to a table' });
});

it('T15 disturbs nobody whose place in a round is known', async () => {
  const next = { table: 'r', number: 1, question: null, starter: null, theme: null, host: null, people: ['me'], languages: [] };
  await shown({ ...offer('hanna'), next });
  expect(screen.queryByRole('heading')).toBeNull();
});

it('T15 2.2.1 says that an invitation lapsed, and that the table can still be chosen; nothing of one that was answered', async () => {
  const { said, change } = await shown(offer('hanna'));
  change({ mine: mineOf('me') });
  await act(() => vi.dynamicImportSettled());
  const over = 'The invitation to table 4 is over. The table stays open to you.';
  expect([said().at(-1), screen.getByText(over).textContent]).toEqual([over, over]);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(over)).toBeNull();
  change({ mine: mineOf('me', offer('hanna')) });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Not now' })));
  change({ mine: mineOf('me') });
  expect(screen.queryByText(/is over/)).toBeNull();
});

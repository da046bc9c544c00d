// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RotationCard } from '#client/features/rotation/RotationCard.tsx';
import { clockOf, hallOf, mineOf, personOf } from '#tests/support/gathering-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  // What one test said is not the next one's repetition.
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const coming = { to: { kind: 'round', segment: 1, round: 2 }, promised: true, planned: true } as const;
const hall = hallOf({
  clock: clockOf({ kind: 'round', segment: 1, round: 1, rounds: 3, endsAt: serverTime + 12_000, coming }),
  people: [
    personOf('a', { name: 'Amina Diallo', organisation: 'UNODC' }),
    personOf('b', { name: 'Jean Martin' }),
    personOf('me', { name: 'Me' }),
  ],
});
const next = {
  table: 't3',
  number: 3,
  question: 'work',
  starter: 'a',
  people: ['a', 'b', 'me'],
  theme: null,
  host: null,
  languages: ['fr'],
};

it('tells where one goes next and with whom, once', async () => {
  const { said } = await renderInGathering(<RotationCard />, { hall, mine: mineOf('me', { table: 't1', next }) });
  expect(screen.getByRole('region', { name: 'Table 3' }).textContent).toContain('Amina Diallo, UNODC');
  expect(screen.getByText('What are you working on?')).toBeTruthy();
  expect(screen.getByText('Common language: French.')).toBeTruthy();
  expect(said()).toEqual(['Next table: table 3, with Amina and Jean.']);
});

it('lets one leave early, or stay in the hall', async () => {
  const { commands } = await renderInGathering(<RotationCard />, { hall, mine: mineOf('me', { table: 't1', next }) });
  fireEvent.click(screen.getByRole('button', { name: 'Go now' }));
  fireEvent.click(screen.getByRole('button', { name: 'Take a breath' }));
  expect(commands).toEqual([{ type: 'stand' }, { type: 'answer', answer: 'out' }]);
});

it('waits with who stands already, and is not there without a next table', async () => {
  const { change } = await renderInGathering(<RotationCard />, { hall, mine: mineOf('me', { next }) });
  expect(screen.queryByRole('button', { name: 'Go now' })).toBeNull();
  expect(screen.getByText(/you will be there at the bell/)).toBeTruthy();
  change({ mine: mineOf('me') });
  expect(screen.queryByRole('region')).toBeNull();
});

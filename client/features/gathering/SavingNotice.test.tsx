// @vitest-environment jsdom

import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { SavingNotice } from './SavingNotice.tsx';

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

it('Z4 says that saving is paused, to those who listen too, and when it is back', async () => {
  const { change, said } = await renderInGathering(<SavingNotice />, {});
  expect(screen.queryByText('Saving is paused.')).toBeNull();
  change({ savingPaused: true });
  expect(await screen.findByText('Saving is paused.')).toBeDefined();
  await vi.waitFor(() => expect(said()).toHaveLength(1));
  expect(said()).toEqual([expect.stringMatching(/^Saving is paused\. Conversations go on\./)]);
  change({ savingPaused: false });
  expect(screen.queryByText('Saving is paused.')).toBeNull();
  expect(said().at(-1)).toBe('Saving is back.');
});

// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SigningButton } from '#client/features/table/SigningButton.tsx';
import { mineOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const button = () => screen.queryByRole('button', { name: 'I am speaking' });

it('M7 lets whoever signs say that they speak, to those who sit down later too, and takes it back with the signing', async () => {
  const { signals, change, media } = await renderInGathering(<SigningButton phone={false} />, { mine: mineOf('me'), table: tableOf('t') });
  const sign = (on: boolean) => act(() => media.session.capture.setSigning(on));
  expect(button()).toBeNull();
  await sign(true);
  fireEvent.click(screen.getByRole('button', { name: 'I am speaking', pressed: false }));
  expect(signals).toEqual([{ kind: 'speaking', on: true }]);
  change({ speaking: { me: true } });
  expect(screen.getByRole('button', { name: 'I am speaking', pressed: true })).toBe(button());

  signals.length = 0;
  change({ table: tableOf('t', { people: ['me', 'late'] }) });
  expect(signals).toEqual([{ kind: 'speaking', on: true }]);
  signals.length = 0;
  await sign(false);
  expect(button()).toBeNull();
  expect(signals).toEqual([{ kind: 'speaking', on: false }]);
});

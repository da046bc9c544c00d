// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LineNotice } from '#client/features/table/LineNotice.tsx';
import { mineOf, tableOf } from '#tests/support/gathering-views.ts';
import { pass, peer, ticketTo } from '#tests/support/media/media-session-harness.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (work: () => unknown, ms = 0) =>
  act(async () => {
    work();
    await pass(ms);
  });

it('M6 says that on a weak line only those who sign are seen, and offers the other pictures again', async () => {
  const { media, said } = await renderInGathering(<LineNotice />, { mine: mineOf('me'), table: tableOf('t') });
  await after(() => media.session.enter(ticketTo('t')));
  const line = media.server.latest();
  await after(() => line.admit([peer('ana'), peer('sia', { signs: true })]));
  await after(() => line.measure('lost'), 8_000);
  const text = 'Your connection is weak: only people who sign are seen for now.';
  expect([screen.getByText(text).textContent, said().at(-1)]).toEqual([text, text]);
  await after(() => fireEvent.click(screen.getByRole('button', { name: 'Try pictures again' })));
  expect(screen.queryByText(text)).toBeNull();

  await after(() => line.admit([peer('ana')]), 8_000);
  expect(screen.getByText('Your connection is weak: sound only for now, both ways.')).toBeTruthy();
  await after(() => line.measure('good'));
  expect(said().at(-1)).toBe('Your connection is better: pictures can be tried again.');
});

// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MediaTrouble } from '#client/features/table/MediaTrouble.tsx';
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

async function sitDown() {
  const rendered = await renderInGathering(<MediaTrouble />, { mine: mineOf('me'), table: tableOf('t') });
  await after(() => rendered.media.session.enter(ticketTo('t')));
  const { server } = rendered.media;
  return Object.assign(rendered, { line: () => server.latest() });
}

it('says, aloud too, that the connection takes long, then that it fails, and tries again by a click', async () => {
  const { media, said, line } = await sitDown();
  await after(() => undefined, 5_000);
  expect(said()).toEqual([]);
  await after(() => undefined, 5_000);
  const slow = 'Sound and picture are taking their time…';
  expect([screen.getByText(slow).textContent, said().at(-1)]).toEqual([slow, slow]);

  await after(() => line().refuse(), 0);
  const failed = 'Sound and picture do not get through. The table goes on in writing.';
  expect([screen.getByText(failed).textContent, said().at(-1)]).toEqual([failed, failed]);
  media.tickets = [ticketTo('t', { token: 'fresh' })];
  await after(() => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
  await after(() => line().admit([peer('ana')]));
  expect(screen.queryByText(failed)).toBeNull();
});

it('says, aloud too, that the browser waits for a click before it plays, and nothing once it does', async () => {
  const { media, said, line } = await sitDown();
  await after(() => line().admit([peer('ana')]));
  await after(() => media.voices.blocked.setState(true, true));
  expect(said().at(-1)).toBe('Your browser waits for a click before it plays sound.');
  await after(() => fireEvent.click(screen.getByRole('button', { name: 'Listen to the table' })));
  expect(screen.queryByText('Your browser waits for a click before it plays sound.')).toBeNull();
});

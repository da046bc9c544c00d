// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HostMuted } from '#client/features/table/HostMuted.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { hallOf, mineOf, personOf, tableOf } from '#tests/support/gathering-views.ts';
import { pass, ticketTo } from '#tests/support/media/media-session-harness.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';
import type { RenderedGathering } from '#tests/support/render-in-gathering.tsx';

const hall = hallOf({ people: [personOf('hanna', { name: 'Hanna Weber' })] });
let shown: RenderedGathering;

beforeEach(async () => {
  vi.useFakeTimers();
  await loadCatalogue('tableSettings');
});
afterEach(() => {
  vi.useRealTimers();
});

async function sitWith(muted: { by: string; at: number } | null): Promise<void> {
  shown = await renderInGathering(<HostMuted />, { hall, mine: mineOf('me', { muted }), table: tableOf('t') });
  const { session, server } = shown.media;
  await act(async () => {
    session.enter(ticketTo('t'));
    await session.capture.ask(['microphone']);
    await pass();
    server.latest().admit();
    await pass(10);
  });
}
async function mutedBy(by: string): Promise<void> {
  shown.change({ mine: mineOf('me', { muted: { by, at: serverTime } }) });
  await act(() => pass(10));
}
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await pass(10);
  });
const microphoneOn = () => shown.media.session.store.getState().local.microphoneOn;

it('T11 turns the microphone off at once, says by whom, and goes when it is on again', async () => {
  await sitWith(null);
  expect(microphoneOn()).toBe(true);
  await mutedBy('hanna');
  const told = 'Hanna turned your microphone off; you may turn it on again.';
  expect([microphoneOn(), screen.getByText(told).textContent, shown.said()]).toEqual([false, told, [told]]);
  await press('Turn it on again');
  expect([microphoneOn(), screen.queryByText(told)]).toEqual([true, null]);
  await act(() => shown.media.session.setMicrophone(false));
  expect(screen.queryByText(told)).toBeNull();
});

it('T11 names the organisers where whoever muted is not here', async () => {
  await sitWith(null);
  await mutedBy('olga');
  screen.getByText('The organisers turned your microphone off; you may turn it on again.');
  await press('Close');
  expect([microphoneOn(), screen.queryByText(/microphone off/)]).toEqual([false, null]);
});

it('T11 leaves the microphone alone on a page that comes back later', async () => {
  await sitWith({ by: 'hanna', at: serverTime - 60_000 });
  expect([microphoneOn(), screen.queryByText(/microphone off/)]).toEqual([true, null]);
});

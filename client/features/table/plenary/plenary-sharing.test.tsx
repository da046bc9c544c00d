// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TableView } from '#shared/gathering/view/types.ts';
import { clockOf, hallOf, mineOf, personOf, tableOf } from '#tests/support/gathering-views.ts';
import { FakeTrack } from '#tests/support/media/fake-track.ts';
import { pass, peer, ticketTo } from '#tests/support/media/media-session-harness.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';
import { PlenaryScreen } from './PlenaryScreen.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const people = [personOf('olga', { name: 'Olga Petit', organiser: true }), personOf('ana', { name: 'Ana Costa' }), personOf('me')];
const hall = hallOf({ clock: clockOf({ kind: 'plenary', plenary: 'p', endsAt: serverTime + 300_000 }), people });
const plenary = (change: Partial<TableView> = {}) =>
  tableOf('p', { kind: 'plenary', people: ['olga', 'ana'], plenary: { listeners: 41, interpreters: {} }, ...change });
const click = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

/** In the plenary, where Ana and Olga both send a screen. */
async function comeIn(mayPublish: boolean, table: TableView, role: 'participant' | 'organiser' = 'participant') {
  const rendered = await renderInGathering(<PlenaryScreen />, { hall, table, mine: mineOf('me', { table: 'p', role }) });
  const { session, server } = rendered.media;
  await act(async () => {
    session.enter(ticketTo('p', { mayPublish }));
    await pass();
    server.latest().admit(['ana', 'olga'].map((id) => ({ ...peer(id), attachScreen: () => () => undefined })));
    await pass(2_000);
  });
  return Object.assign(rendered, { channel: () => server.latest() });
}

it('S1 M5 a listener sees the screen of whom the plenary names, of nobody else, and has none to share', async () => {
  const { change, said } = await comeIn(false, plenary());
  expect(screen.queryByRole('figure')).toBeNull();
  change({ table: plenary({ sharing: { person: 'ana', asking: [] } }) });
  await act(() => vi.dynamicImportSettled());
  expect(within(screen.getByRole('figure')).getByText('Ana shares a screen')).toBeTruthy();
  expect(said().at(-1)).toBe('Ana Costa shares a screen.');
  expect(screen.getByRole('region', { name: 'Olga Petit' })).toBeTruthy();
  for (const name of ['Share screen', 'Ask to share', 'Stop sharing']) expect(screen.queryByRole('button', { name })).toBeNull();
  change({ table: plenary() });
  expect(screen.queryByRole('figure')).toBeNull();
});

it('S1 S4 whoever is on the stage shares, and no longer once they have stepped down', async () => {
  const { commands, change, media, channel } = await comeIn(true, plenary({ people: ['olga', 'me'] }));
  media.display = new FakeTrack('video');
  await click('Share screen');
  await act(() => vi.dynamicImportSettled());
  await click('Text or slides');
  await act(() => pass());
  expect(commands.at(-1)).toMatchObject({ type: 'start_share' });
  change({ table: plenary({ people: ['olga', 'me'], sharing: { person: 'me', asking: [] } }) });
  await act(() => vi.dynamicImportSettled());
  expect(channel().screen).toMatchObject({ readyState: 'live' });
  expect(screen.getByText('Everyone here sees your screen.')).toBeTruthy();
  change({ table: plenary({ people: ['olga'] }) });
  await act(() => pass());
  expect([media.display.readyState, channel().screen]).toEqual(['ended', null]);
});

it('S2 another speaker asks for it, and S4 an organiser stops it', async () => {
  const shared = { people: ['ana', 'me'], sharing: { person: 'ana', asking: [] } };
  const { commands } = await comeIn(true, plenary(shared), 'organiser');
  await act(() => vi.dynamicImportSettled());
  await click('Ask to share');
  expect(commands.at(-1)).toEqual({ type: 'ask_share', asks: true });
  await click('Stop sharing');
  expect(commands.at(-1)).toEqual({ type: 'stop_share', table: 'p' });
});

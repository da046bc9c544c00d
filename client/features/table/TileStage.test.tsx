// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { seatedPeople } from '#client/features/table/seated-person.ts';
import { TileStage } from '#client/features/table/TileStage.tsx';
import { clockOf, hallOf, mineOf, personOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const people = [
  personOf('a', { name: 'Amina Diallo' }),
  personOf('b', { name: 'Jean Martin' }),
  personOf('c', { name: 'Chloé' }),
  personOf('d', { name: 'Dario' }),
  personOf('me', { name: 'Me' }),
];
const rows = Object.fromEntries(people.map((row) => [row.id, row]));
const seen = { hasAudio: true, micMuted: false, weak: false, hasVideo: true, speaking: false };
const local = { speaking: false, microphoneOn: true, cameraOn: true, mayPublish: true, weak: false };

function stage(id: string, ids: readonly string[], says: Readonly<Record<string, true>> = {}, signing: readonly string[] = []) {
  const peers = Object.fromEntries(signing.map((one) => [one, { ...seen, signs: true }]));
  const table = tableOf(id, { people: [...ids] });
  return <TileStage table={table} people={seatedPeople({ table, people: rows, me: 'me', peers, local, says })} />;
}

const show = (
  id: string,
  ids: readonly string[] = ['a', 'b', 'me'],
  says: Readonly<Record<string, true>> = {},
  signing: readonly string[] = [],
) =>
  renderInGathering(stage(id, ids, says, signing), {
    hall: hallOf({ people }),
    mine: mineOf('me', { table: id }),
    table: tableOf(id, { people: [...ids] }),
  });

async function choose(button: string, entry: string | RegExp) {
  fireEvent.click(screen.getByRole('button', { name: button }));
  await act(() => vi.dynamicImportSettled());
  await act(async () => void fireEvent.click(screen.getByRole('menuitem', { name: entry })));
}

const pinned = () => document.querySelector('[data-large]')?.getAttribute('aria-label') ?? null;

it('shows whom I pinned large, until I take that back, or they leave, or I change tables', async () => {
  const first = await show('t');
  expect(pinned()).toBeNull();
  await choose('About Jean Martin', 'Pin large');
  expect(pinned()).toBe('Jean Martin');
  await choose('About Amina Diallo', 'Pin large');
  expect(pinned()).toBe('Amina Diallo');
  await choose('About Amina Diallo', 'No longer pin');
  expect(pinned()).toBeNull();

  await choose('About Jean Martin', 'Pin large');
  first.unmount();
  const without = await show('t', ['a', 'me']);
  expect(pinned()).toBeNull();
  without.unmount();
  await show('u');
  expect(pinned()).toBeNull();
});

it('M6 shows whoever signs large without being asked, and keeps them large beside whom I pin', async () => {
  await show('s', ['a', 'b', 'c', 'me'], {}, ['b']);
  const large = () => [...document.querySelectorAll('[data-large]')].map((tile) => tile.getAttribute('aria-label'));
  expect(large()).toEqual(['Jean Martin']);
  await choose('About Chloé', 'Pin large');
  expect(large()).toEqual(['Jean Martin', 'Chloé']);
});

it('hides my own picture from me alone, also at the next visit', async () => {
  const before = await show('t');
  const own = () => screen.getByRole('region', { name: 'Me' }).querySelector('video');
  expect(own()).not.toBeNull();
  await choose('How I see myself', /^Hide my picture/);
  expect(own()).toBeNull();
  before.unmount();
  await show('t');
  expect(own()).toBeNull();
  await choose('How I see myself', 'Show my picture');
  expect(own()).not.toBeNull();
});

it('shows me no picture of mine while everything is paused: nobody else sees one', async () => {
  const { change } = await show('t');
  const own = () => screen.getByRole('region', { name: 'Me' }).querySelector('video');
  change({ hall: hallOf({ people, clock: clockOf({ pausedAt: 1 }) }) });
  expect(own()).toBeNull();
  change({ hall: hallOf({ people }) });
  expect(own()).not.toBeNull();
});

it('mirrors my own picture for me until I want it as the others see it', async () => {
  await show('t');
  const mirrored = () => screen.getByRole('region', { name: 'Me' }).querySelector('video')?.className.includes('mirrored');
  expect(mirrored()).toBe(true);
  await choose('How I see myself', 'Do not mirror my picture');
  expect(mirrored()).toBe(false);
  await choose('How I see myself', 'Mirror my picture');
  expect(mirrored()).toBe(true);
});

it('on a phone brings whoever speaks into the first row for the eye, and leaves the page in the order of the seats', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(358);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(560);
  await show('v', ['a', 'b', 'c', 'd', 'me'], { d: true });
  const tiles = () => screen.getAllByRole('region').filter((tile) => tile.getAttribute('aria-label') !== 'Me');
  const named = (list: readonly HTMLElement[]) => list.map((tile) => tile.getAttribute('aria-label'));
  const seen = () => named(tiles().toSorted((one, other) => Number(one.style.order) - Number(other.style.order)));
  const inSeats = ['Amina Diallo', 'Jean Martin', 'Chloé', 'Dario'];
  expect(seen()).toEqual(inSeats);
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(seen()).toEqual(['Dario', 'Jean Martin', 'Chloé', 'Amina Diallo']);
  expect(named(tiles())).toEqual(inSeats);
});

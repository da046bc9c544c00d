// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { seatedPeople } from '#client/features/table/seated-person.ts';
import { TileStage } from '#client/features/table/TileStage.tsx';
import { hallOf, mineOf, personOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const people = [personOf('a', { name: 'Amina Diallo' }), personOf('b', { name: 'Jean Martin' }), personOf('me', { name: 'Me' })];
const rows = Object.fromEntries(people.map((row) => [row.id, row]));
const local = { speaking: false, microphoneOn: true, cameraOn: true, mayPublish: true, weak: false };

function stage(id: string, ids: readonly string[]) {
  const table = tableOf(id, { people: [...ids] });
  return <TileStage table={table} people={seatedPeople({ table, people: rows, me: 'me', peers: {}, local, says: {} })} />;
}

const show = (id: string, ids: readonly string[] = ['a', 'b', 'me']) =>
  renderInGathering(stage(id, ids), {
    hall: hallOf({ people }),
    mine: mineOf('me', { table: id }),
    table: tableOf(id, { people: [...ids] }),
  });

async function choose(button: string, entry: string | RegExp) {
  fireEvent.click(screen.getByRole('button', { name: button }));
  await act(() => vi.dynamicImportSettled());
  await act(async () => void fireEvent.click(screen.getByRole('menuitem', { name: entry })));
}

const pinned = () => document.querySelector('[data-pinned]')?.getAttribute('aria-label') ?? null;

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

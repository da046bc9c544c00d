// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import { clockOf, hallOf, mineOf, personOf, tableOf } from '#tests/support/gathering-views.ts';
import { harvestPartOf, rowOf } from '#tests/support/harvest-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';
import { PlenaryScreen } from './PlenaryScreen.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  // What one test said is not the next one's repetition.
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const people = [
  personOf('olga', { name: 'Olga Petit', organiser: true }),
  personOf('ana', { name: 'Ana Costa' }),
  personOf('ines', { name: 'Inès Marc' }),
  personOf('me', { name: 'Me' }),
];
const clock = clockOf({ kind: 'plenary', plenary: 'p', endsAt: serverTime + 300_000 });
const hall = hallOf({ clock, people });
const plenary = (table: Partial<TableView> = {}) =>
  tableOf('p', { kind: 'plenary', number: 0, people: ['olga'], plenary: { listeners: 41, interpreters: {} }, ...table });
const among = { hall, table: plenary(), mine: mineOf('me', { table: 'p' }) };
const interpreted = plenary({ plenary: { listeners: 40, interpreters: { fr: 'ines' } } });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const missing = (name: string | RegExp) => expect(screen.queryByRole('button', { name })).toBeNull();

it('shows a listener who speaks and how many listen, and lets them ask for the word and leave', async () => {
  const { said, commands, change } = await renderInGathering(<PlenaryScreen />, among);
  expect(said()).toEqual(['Plenary. On the stage: Olga Petit.']);
  expect(screen.getByText('41 people listen')).toBeTruthy();
  expect(screen.getByText('You listen: nobody sees or hears you.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Olga Petit' })).toBeTruthy();
  missing(/^Mic/);
  missing('Write');
  fireEvent.click(button('Hand'));
  expect(commands).toEqual([{ type: 'raise_hand', raised: true }]);
  change({ table: plenary({ hands: ['ana', 'me'] }) });
  expect(screen.getByText('You ask for the word, number 2 in line.')).toBeTruthy();
  missing('Call up Ana Costa');
  fireEvent.click(button('Leave the plenary'));
  expect(commands.at(-1)).toEqual({ type: 'stand' });
});

it('tells who is called up, gives them microphone and camera, and lets them step down', async () => {
  const { said, commands, change } = await renderInGathering(<PlenaryScreen />, among);
  change({ table: plenary({ people: ['olga', 'me'] }) });
  expect(said().at(-1)).toBe('You are on the stage. Turn your microphone on to speak.');
  expect(button(/^Mic/)).toBeTruthy();
  expect(button(/^Camera/)).toBeTruthy();
  fireEvent.click(button('Step down'));
  expect(commands).toEqual([{ type: 'step_down', person: 'me' }]);
  change({ table: plenary({ people: ['ana'] }) });
  expect(said().slice(-3)).toEqual([
    'You listen: nobody sees or hears you.',
    'Ana Costa comes on the stage.',
    'Olga Petit leaves the stage.',
  ]);
});

it('offers the interpretations there are, remembers the choice, and says while nobody is on air', async () => {
  const { change, unmount } = await renderInGathering(<PlenaryScreen />, among);
  expect(screen.queryByRole('group', { name: 'Listen to' })).toBeNull();
  change({ table: interpreted });
  expect(screen.getByRole('radio', { name: 'Original' })).toHaveProperty('checked', true);
  fireEvent.click(screen.getByRole('radio', { name: 'French' }));
  expect(screen.getByText('French is not on air: you hear the original.')).toBeTruthy();
  unmount();
  await renderInGathering(<PlenaryScreen />, { ...among, table: interpreted });
  expect(screen.getByRole('radio', { name: 'French' })).toHaveProperty('checked', true);
});

it('puts an interpreter on air by a switch, without a camera or a hand', async () => {
  await renderInGathering(<PlenaryScreen />, { ...among, table: plenary({ plenary: { listeners: 40, interpreters: { fr: 'me' } } }) });
  expect(screen.getByText(/^You interpret: French/)).toBeTruthy();
  expect(button(/^Off air/)).toBeTruthy();
  missing(/^Camera/);
  missing('Hand');
  expect(screen.queryByRole('radio', { name: 'French' })).toBeNull();
});

it('lets organisers call up who asks, and whoever stands on the stage step down', async () => {
  const mine = mineOf('olga', { table: 'p', role: 'organiser' });
  const { commands } = await renderInGathering(<PlenaryScreen />, {
    ...among,
    mine,
    table: plenary({ people: ['olga', 'ines'], hands: ['ana'] }),
  });
  fireEvent.click(button('Call up Ana Costa'));
  fireEvent.click(button('Let Inès Marc step down'));
  expect(commands).toEqual([
    { type: 'call_up', person: 'ana' },
    { type: 'step_down', person: 'ines' },
  ]);
});

it('L10 shows a listener what the tables keep as it grows, and lets organisers show it', async () => {
  const [theme, other] = hall.about.themes.map(({ id }) => id);
  const shown = (...rows: readonly HarvestRow[]) => plenary({ harvest: harvestPartOf(hall, rows) });
  const lamps = rowOf('Lamps', { themes: [theme!] });
  const { change, said, commands } = await renderInGathering(<PlenaryScreen />, { ...among, table: shown(lamps) });
  await act(() => vi.dynamicImportSettled());
  expect(said()).toContain('The organisers show what the tables keep.');
  const ranks = () => within(screen.getByRole('region', { name: 'What comes first' })).getAllByRole('listitem');
  expect(ranks().map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/1 of 3.*a single voice/)]);
  const both = { kind: 'named', voice: 'efus', usToo: ['giz'], usTooUnnamed: 0 } as const;
  change({ table: shown(lamps, rowOf('Buses', { themes: [other!], origin: both }), rowOf('An index', { kind: 'need' })) });
  expect(ranks().map(({ textContent }) => /\d of 3/.exec(textContent)?.[0])).toEqual(['2 of 3', '1 of 3']);
  expect(screen.getByRole('region', { name: 'What is missing' }).textContent).toContain('An index');
  missing(/^Harvest/);
  change({ table: plenary(), mine: mineOf('olga', { table: 'p', role: 'organiser' }) });
  expect(screen.queryByRole('region', { name: 'What comes first' })).toBeNull();
  await act(() => vi.dynamicImportSettled());
  fireEvent.click(button(/^Harvest/));
  expect(commands).toEqual([{ type: 'show_harvest', on: true }]);
});

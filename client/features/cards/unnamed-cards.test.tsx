// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tagOf, useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { MyCards } from '#client/features/cards/MyCards.tsx';
import { TableCards } from '#client/features/cards/TableCards.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { cardRowOf, proofOf } from '#tests/support/cards.ts';
import { hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  useCardSecrets.setState({ secrets: [] });
  await loadCatalogue('cards');
});
afterEach(() => {
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const people = [personOf('a', { name: 'Amina' }), personOf('me', { name: 'Me' })];
const hall = hallOf({ people, tables: [rowOf('t', { people: ['a', 'me'] })] });
const table = tableOf('t', { kind: 'topic', people: ['a', 'me'], chathamHouse: true });
const seated = { hall, table, mine: mineOf('me', { table: 't' }) };
const mine = { person: 'me', usTooTo: null, proof: proofOf('a') };
const own = cardRowOf('c', { author: null, tag: tagOf(mine.proof), text: 'Nobody counts them' });
const ofSomebody = cardRowOf('d', { author: null, tag: 'd'.repeat(32), order: 2, text: 'Nobody counts us' });

function Drawer() {
  const views = useGathering((snapshot) => snapshot);
  return views.hall && views.mine && views.table && <TableCards hall={views.hall} mine={views.mine} table={views.table} />;
}
/** What is fetched by then is there. */
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await vi.dynamicImportSettled();
  });
const secrets = () => useCardSecrets.getState().secrets;

it('says what the rule means, and what it means for a card being written', async () => {
  await renderInGathering(<Drawer />, seated);
  expect(screen.getByText(/may be used, without saying by whom/)).toBeTruthy();
  expect(screen.getByText('No name, no organisation. Only this browser can correct it.')).toBeTruthy();
});

it('writes with a new secret each time, which this browser keeps', async () => {
  const { commands } = await renderInGathering(<Drawer />, seated);
  for (const text of ['One', 'Two']) {
    fireEvent.change(screen.getByLabelText('What the table keeps…'), { target: { value: text } });
    await press('Add');
  }
  const proofs = commands.map((command) => command.type === 'write_card' && command.proof);
  expect(new Set(proofs).size).toBe(2);
  for (const proof of proofs) expect(proof).toMatch(/^[0-9a-f]{32}\.[0-9a-f]{32}$/);
  expect(secrets().map(({ proof }) => proof)).toEqual(proofs);
  expect(localStorage.getItem('foyer.card-secrets')).toContain(String(proofs[0]));
});

it('keeps no secret of a card that was refused', async () => {
  const rendered = await renderInGathering(<Drawer />, seated);
  rendered.refuse = 'is_paused';
  fireEvent.change(screen.getByLabelText('What the table keeps…'), { target: { value: 'One' } });
  await press('Add');
  expect(secrets()).toEqual([]);
});

it('says that the rule has just come when it was turned on meanwhile', async () => {
  const rendered = await renderInGathering(<Drawer />, { ...seated, table: { ...table, chathamHouse: false } });
  rendered.refuse = 'no_names_here';
  fireEvent.change(screen.getByLabelText('What the table keeps…'), { target: { value: 'One' } });
  await press('Add');
  expect(screen.getByText(/The Chatham House rule now holds here/)).toBeTruthy();
  expect(screen.getByDisplayValue('One')).toBeTruthy();
});

it('lets me correct and delete what only this browser knows to be mine, and nobody else’s', async () => {
  useCardSecrets.setState({ secrets: [mine, { ...mine, person: 'somebody else here', proof: proofOf('d') }] });
  const { commands } = await renderInGathering(<Drawer />, { ...seated, table: { ...table, cards: { c: own, d: ofSomebody } } });
  const [theirs, ours] = screen.getAllByRole('listitem');
  expect(within(theirs!).queryByRole('button', { name: 'Correct this card' })).toBeNull();
  expect(within(theirs!).getByText('No name')).toBeTruthy();
  expect(within(ours!).getByText('You, without a name')).toBeTruthy();
  await press('Correct this card');
  await press('Save');
  expect(commands).toMatchObject([{ type: 'edit_card', card: 'c', proof: mine.proof }]);
  await press('Correct this card');
  await press('Delete');
  await press('Delete');
  expect(commands.at(-1)).toEqual({ type: 'delete_card', card: 'c', proof: mine.proof });
});

it('says us too by a secret of its own for each card, and takes it back by the same', async () => {
  const { commands } = await renderInGathering(<Drawer />, { ...seated, table: { ...table, cards: { d: ofSomebody } } });
  await press('Us too 0');
  const [said] = commands;
  expect(said).toMatchObject({ type: 'us_too', card: 'd', on: true, proof: expect.stringMatching(/^[0-9a-f]{32}\./) as string });
  expect(screen.getByRole('button', { name: 'Us too 0' }).getAttribute('aria-pressed')).toBe('true');
  await press('Us too 0');
  expect(commands.at(-1)).toEqual({ ...said, on: false });
  expect(secrets()).toEqual([]);
});

it('takes back by name what was said by name before the rule', async () => {
  const card = cardRowOf('e', { author: 'a', usToo: ['me'], voices: 1 });
  const { commands } = await renderInGathering(<Drawer />, { ...seated, table: { ...table, cards: { e: card } } });
  await press('Us too 1');
  expect(commands).toEqual([{ type: 'us_too', card: 'e', on: false, proof: null }]);
});

it('finds my cards again at other tables and after the end, asking with my own secrets alone', async () => {
  useCardSecrets.setState({
    secrets: [mine, { ...mine, person: 'x', proof: proofOf('b') }, { ...mine, usTooTo: 'd', proof: proofOf('c') }],
  });
  const asked: (readonly string[])[] = [];
  const rendered = await renderInGathering(<MyCards />, { hall, mine: mineOf('me'), connection: 'connecting' });
  rendered.unnamedCards = (proofs) => {
    asked.push(proofs);
    return [{ ...own, tableNumber: 4 }];
  };
  await act(async () => rendered.change({ connection: 'live' }));
  expect(asked).toEqual([[mine.proof]]);
  expect(screen.getByText('Nobody counts them')).toBeTruthy();
  expect(screen.getByText('Table 4')).toBeTruthy();
  await press('Correct this card');
  await press('Save');
  expect(asked).toHaveLength(2);
});

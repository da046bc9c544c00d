// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TableCards } from '#client/features/cards/TableCards.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { GatheringSnapshot } from '#client/stores/gathering-snapshot.ts';
import { cardRowOf, cardTextOf, writing } from '#tests/support/cards.ts';
import { hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  await loadCatalogue('cards');
});
afterEach(() => {
  // What one test said is not the next one's repetition.
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const people = [
  personOf('a', { name: 'Amina', organisation: 'Efus' }),
  personOf('b', { name: 'Jean', organisation: 'CMNCP' }),
  personOf('me', { name: 'Me', organisation: 'efus' }),
];
const about = {
  themes: [
    { id: 'methods', name: { en: 'Methods' } },
    { id: 'water', name: { en: 'Water' } },
    { id: 'women', name: { en: 'Women and public space' } },
  ],
};
const hall = hallOf({ about, people, tables: [rowOf('t', { theme: 'methods', people: ['a', 'b', 'me'] })] });
const table = tableOf('t', { question: 'work', people: ['a', 'b', 'me'] });
const profile = { name: 'Me', organisation: 'efus', languages: ['en'], topics: [] };
const mine = mineOf('me', { table: 't', profile });
const seated = { hall, table, mine };

/** The cards as the drawer of the table shows them. */
function Drawer() {
  const views = useGathering((snapshot) => snapshot);
  return views.hall && views.mine && views.table && <TableCards hall={views.hall} mine={views.mine} table={views.table} />;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
/** The lists of words are fetched once a card can be written. */
const matching = () => act(() => vi.dynamicImportSettled());
/** What is fetched by then is there. */
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(button(name));
    await vi.dynamicImportSettled();
  });
const withCards = (...cards: ReturnType<typeof cardRowOf>[]): Partial<GatheringSnapshot> => ({
  ...seated,
  table: { ...table, cards: Object.fromEntries(cards.map((card) => [card.id, card])) },
});

describe('writing', () => {
  it('H15 says which language a card speaks, whatever that of the page is, and its author has the last word', async () => {
    const bilingual = hallOf({ about: { ...about, languages: ['en', 'fr'] }, people, tables: Object.values(hall.tables) });
    const { commands } = await renderInGathering(<Drawer />, { ...seated, hall: bilingual });
    await matching();
    const write = async (text: string) => {
      type('What the table keeps…', text);
      expect(screen.getByLabelText<HTMLSelectElement>('Language of the card').value).toBe('fr');
      await press('Add');
    };
    await write('Les femmes évitent les places mal éclairées');
    type('What the table keeps…', 'Indicateurs');
    type('Language of the card', 'fr');
    await write('Indicateurs');
    expect(commands).toMatchObject([{ text: { language: 'fr' } }, { text: { language: 'fr' } }]);
  });

  it('sends an event with its days, its place and its address', async () => {
    const { commands, said } = await renderInGathering(<Drawer />, seated);
    type('Kind of card', 'event');
    type('Name of the event', 'Conference');
    type('From', '2026-10-20');
    type('To', '2026-10-22');
    type('Place, or online', 'Nice ');
    type('Web address, if there is one', 'example.org/nice');
    await press('Add');
    const event = { startsOn: '2026-10-20', endsOn: '2026-10-22', place: 'Nice' };
    const text = cardTextOf('Conference', { event, link: 'https://example.org/nice' });
    expect(commands).toEqual([writing('', { kind: 'event', text, question: 'work', themes: ['methods'] })]);
    expect(said()).toEqual(['Card added.']);
  });

  it('sends a publication with authors and year, and says beside the field what is wrong', async () => {
    const { commands } = await renderInGathering(<Drawer />, seated);
    type('Kind of card', 'publication');
    type('Title of the publication', 'Night safety');
    type('Authors', 'Safetipin');
    type('Year', '21');
    await press('Add');
    expect(commands).toEqual([]);
    expect(screen.getByText('Four figures.')).toBeTruthy();
    expect(screen.getByLabelText('Title of the publication')).toHaveProperty('value', 'Night safety');
    type('Year', '2021');
    await press('Add');
    const text = cardTextOf('Night safety', { publication: { authors: 'Safetipin', year: 2021 } });
    expect(commands).toEqual([writing('', { kind: 'publication', text, question: 'work', themes: ['methods'] })]);
  });

  it('says what is missing: words, an address for a link, the first day of an event', async () => {
    await renderInGathering(<Drawer />, seated);
    await press('Add');
    expect(screen.getByText('Write a few words.')).toBeTruthy();
    type('Kind of card', 'link');
    type('What one finds there', 'List of cities');
    await press('Add');
    expect(screen.getByText(/This address is incomplete/)).toBeTruthy();
    type('Kind of card', 'event');
    type('To', '2026-10-22');
    await press('Add');
    expect(screen.getByText(/Give the first day first/)).toBeTruthy();
  });

  it('proposes themes from the words until one chooses, and sends the question one chose', async () => {
    const { commands } = await renderInGathering(<Drawer />, seated);
    await matching();
    const chosen = () =>
      screen.queryAllByRole<HTMLInputElement>('checkbox', { checked: true, hidden: true }).map(({ labels }) => labels?.[0]?.textContent);
    expect(chosen()).toEqual(['Methods']);
    type('What the table keeps…', 'Women stopped commuting before seven');
    expect(chosen()).toEqual(['Methods', 'Women and public space']);
    fireEvent.click(screen.getByLabelText('Methods'));
    type('What the table keeps…', 'Women stopped commuting before seven, for want of water');
    expect(chosen()).toEqual(['Women and public space']);
    type('Answers the question', '');
    await press('Add');
    expect(commands).toMatchObject([{ themes: ['women'], question: null }]);
    expect(chosen()).toEqual(['Methods']);
  });

  it('keeps a card begun, its kind and fields too, through a move and a reload', async () => {
    const first = await renderInGathering(<Drawer />, seated);
    type('Kind of card', 'event');
    type('Name of the event', 'Conference');
    type('Place, or online', 'Nice');
    first.change({ table: tableOf('x', { people: ['b', 'me'] }) });
    expect(screen.getByDisplayValue('Nice')).toBeTruthy();
    first.unmount();
    await renderInGathering(<Drawer />, seated);
    expect(screen.getByDisplayValue('Conference')).toBeTruthy();
    expect(screen.getByDisplayValue('Nice')).toBeTruthy();
  });

  it('keeps what was begun of the next card while the last one was on its way', async () => {
    const rendered = await renderInGathering(<Drawer />, seated);
    let answer: () => void = () => undefined;
    rendered.line = new Promise((resolve) => (answer = resolve));
    type('What the table keeps…', 'Night mediators');
    await press('Add');
    type('Kind of card', 'event');
    type('From', '2026-10-20');
    await act(async () => answer());
    expect(screen.queryByDisplayValue('Night mediators')).toBeNull();
    expect(screen.getByDisplayValue('2026-10-20')).toBeTruthy();
    type('Name of the event', 'Conference');
    await press('Add');
    expect(rendered.commands.map((command) => 'text' in command && command.text)).toMatchObject([
      { text: 'Night mediators', event: null },
      { text: 'Conference', event: { startsOn: '2026-10-20' } },
    ]);
    expect(screen.queryByLabelText('From')).toBeNull();
  });

  it('keeps what was typed when the server refuses', async () => {
    const rendered = await renderInGathering(<Drawer />, seated);
    rendered.refuse = 'is_paused';
    type('What the table keeps…', 'Night mediators');
    await press('Add');
    expect(screen.getByDisplayValue('Night mediators')).toBeTruthy();
    expect(screen.getByText(/Everything is paused/)).toBeTruthy();
  });
});

describe('the cards of the table', () => {
  it('are shown in the order of the server, the last written first, with what their kind has besides', async () => {
    const event = { startsOn: '2026-10-20', endsOn: '2026-10-22', place: 'Nice' };
    const publication = { authors: 'UNODC', year: 2021 };
    await renderInGathering(
      <Drawer />,
      withCards(
        cardRowOf('a', { order: 3, text: 'third' }),
        cardRowOf('b', { order: 5, text: 'fifth', kind: 'event', event }),
        cardRowOf('c', { order: 4, text: 'fourth', kind: 'publication', publication, link: 'https://example.org/note/' }),
      ),
    );
    const shown = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(shown.map((text) => /third|fourth|fifth/.exec(text)?.[0])).toEqual(['fifth', 'fourth', 'third']);
    expect(shown[0]).toMatch(/October 20\s–\s22, 2026, Nice/);
    expect(shown[1]).toContain('UNODC, 2021');
    expect(screen.getByRole('link', { name: 'example.org/note' })).toBeTruthy();
  });

  it('count “us too” by organisation, and a colleague of the author’s has none to give', async () => {
    const { commands } = await renderInGathering(
      <Drawer />,
      withCards(
        cardRowOf('a', { author: 'b', voices: 2, usToo: ['x', 'y', 'z'] }),
        cardRowOf('b', { author: 'b', order: 0, voices: 1, usToo: ['me'] }),
        cardRowOf('c', { author: 'a', order: -1, voices: 3 }),
      ),
    );
    expect(button('Us too 2').getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button('Us too 2'));
    fireEvent.click(button('Us too 1'));
    expect(commands).toEqual([
      { type: 'us_too', card: 'a', on: true, proof: null },
      { type: 'us_too', card: 'b', on: false, proof: null },
    ]);
    expect(screen.getByText('Us too: 3')).toBeTruthy();
  });

  it('are corrected by their author, through a move and back', async () => {
    const event = { startsOn: '2026-10-20', endsOn: '', place: 'Nice' };
    const card = cardRowOf('c', { author: 'me', kind: 'event', event, text: 'Conference', themes: ['water'], language: 'fr' });
    const { commands, said, change } = await renderInGathering(<Drawer />, withCards(card));
    await press('Correct this card');
    change({ table: tableOf('x', { people: ['me'] }), mine });
    change(withCards(card));
    const form = within(screen.getByRole('form', { name: 'Correct a card' }));
    fireEvent.change(form.getByLabelText('Place, or online'), { target: { value: 'Lyon' } });
    await act(async () => void fireEvent.click(form.getByRole('button', { name: 'Save' })));
    const text = cardTextOf('Conference', { language: 'fr', event: { ...event, place: 'Lyon' } });
    expect(commands).toEqual([{ type: 'edit_card', card: 'c', kind: 'event', question: null, themes: ['water'], text, proof: null }]);
    expect(said()).toEqual(['Card corrected.']);
    expect(screen.queryByRole('form', { name: 'Correct a card' })).toBeNull();
  });

  it('are deleted by their author, who is asked once more', async () => {
    const { commands } = await renderInGathering(<Drawer />, withCards(cardRowOf('c', { author: 'me' })));
    await press('Correct this card');
    await press('Delete');
    expect(screen.getByText('Delete this card for good?')).toBeTruthy();
    await press('Keep it');
    expect(commands).toEqual([]);
    await press('Delete');
    await press('Delete');
    expect(commands).toEqual([{ type: 'delete_card', card: 'c', proof: null }]);
  });

  it('are corrected, not deleted, by who keeps the table, and by nobody else', async () => {
    const first = await renderInGathering(<Drawer />, withCards(cardRowOf('c', { author: 'b', editedBy: 'host' })));
    expect(screen.queryByRole('button', { name: 'Correct this card' })).toBeNull();
    expect(screen.getByText(/corrected by the table/)).toBeTruthy();
    first.change({ table: { ...table, kind: 'topic', host: 'me', cards: { c: cardRowOf('c', { author: 'b' }) } } });
    await press('Correct this card');
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
    await press('Cancel');
    expect(first.commands).toEqual([]);
  });

  it('that I wrote at other tables stay at hand', async () => {
    const elsewhere = { ...cardRowOf('e', { author: 'me', text: 'From before' }), tableNumber: 4 };
    await renderInGathering(<Drawer />, { ...seated, mine: { ...mine, cards: [elsewhere] } });
    expect(screen.getByText('My card from another table')).toBeTruthy();
    expect(screen.getByText('From before')).toBeTruthy();
    expect(screen.getByText('Table 4')).toBeTruthy();
  });
});

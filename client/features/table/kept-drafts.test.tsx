// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ContactForm } from '#client/features/contacts/ContactForm.tsx';
import { MakeOffers } from '#client/features/relay/MakeOffers.tsx';
import { ConcernWindow } from '#client/features/table/concern/ConcernWindow.tsx';
import { TableScreen } from '#client/features/table/TableScreen.tsx';
import { PinNotice } from '#client/features/table/PinNotice.tsx';
import { WriteSummary } from '#client/features/table/cafe/WriteSummary.tsx';
import { TopicTableForm } from '#client/features/participant/TopicTableForm.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { forgetDrafts } from '#client/lib/draft.ts';
import { clockOf, hallOf, mineOf, personOf, rowOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  localStorage.clear();
  await loadCatalogue('tableSettings');
  await loadCatalogue('contacts');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hall = hallOf({});
const accepted = vi.fn((_: unknown) => Promise.resolve(true));
const begin = { topic: 'Trams', theme: null, question: null, languages: ['en'], seats: 6 };

const forms = [
  {
    what: 'a topic table',
    form: (
      <TopicTableForm
        kept="me"
        about={hall.about}
        begin={begin}
        languages={['en']}
        waiting={false}
        problem={undefined}
        onSubmit={accepted}
      />
    ),
    field: 'Topic',
    begins: 'Trams',
  },
  { what: 'a notice', form: <PinNotice table={tableOf('t', { notice: 'At six' })} />, field: 'Notice at the table', begins: 'At six' },
  {
    what: 'a contact card',
    form: <ContactForm onSaved={() => undefined} actions={() => <button type="submit">Save</button>} />,
    field: 'Name',
    begins: '',
  },
];

it.each(forms)('$what that is begun is there after a reload, until it is sent or forgotten', async ({ form, field, begins }) => {
  const render = () => renderInGathering(form, { hall, mine: mineOf('me') });
  const shown = () => screen.getByLabelText<HTMLInputElement>(field);
  const first = await render();
  expect(shown().value).toBe(begins);
  fireEvent.change(shown(), { target: { value: 'Night buses' } });
  first.unmount();

  const second = await render();
  expect(shown().value).toBe('Night buses');
  await act(async () => {
    fireEvent.submit(shown().form!);
    await vi.advanceTimersByTimeAsync(10);
  });
  second.unmount();

  const third = await render();
  expect(shown().value, 'what was sent is not begun any more').toBe(begins);
  fireEvent.change(shown(), { target: { value: 'Ferries' } });
  third.unmount();
  forgetDrafts();
  await render();
  expect(shown().value).toBe(begins);
});

it.each([
  {
    what: 'of somebody to organisers',
    form: <ConcernWindow person={personOf('a', { name: 'Amina' })} open onClose={() => undefined} />,
    field: /happened/,
  },
  { what: 'of organisations to host the next one', form: <MakeOffers slug="ABC" onMade={() => undefined} />, field: /Organisations/ },
])('words begun $what are there after a bell and a reload', async ({ form, field }) => {
  await Promise.all([loadCatalogue('safety'), loadCatalogue('relay'), import('#client/ui/OpenDialog.tsx')]);
  const render = () => renderInGathering(form, { hall, mine: mineOf('me') });
  const first = await render();
  fireEvent.change(await screen.findByRole('textbox', { name: field }), { target: { value: 'Night buses' } });
  first.unmount();
  await render();
  expect(await screen.findByRole('textbox', { name: field })).toMatchObject({ value: 'Night buses' });
});

it('a summary of a table that is begun is there after a reload, also where it empties what was said', async () => {
  const onSave = vi.fn((_: string) => Promise.resolve(true));
  const window = (
    <WriteSummary open table="t" said="Before" waiting={false} problem={undefined} onSave={onSave} onClose={() => undefined} />
  );
  const render = async () => {
    const gathering = await renderInGathering(window, { hall, mine: mineOf('me') });
    return { ...gathering, area: await screen.findByRole<HTMLTextAreaElement>('textbox') };
  };
  const first = await render();
  expect(first.area.value).toBe('Before');
  fireEvent.change(first.area, { target: { value: '' } });
  first.unmount();
  const second = await render();
  expect(second.area.value).toBe('');
});

it.each([false, true])(
  'a window opened from the people at the table stays with its text where the page becomes narrow or wide: from narrow %s',
  async (narrow) => {
    const width = Object.assign(new EventTarget(), { matches: narrow });
    const others = globalThis.matchMedia;
    vi.stubGlobal('matchMedia', (query: string) => (query.includes('width < 720px') ? width : others(query)));
    const around = [personOf('a', { name: 'Amina' }), personOf('me')];
    const seated = rowOf('t', { kind: 'round', people: ['a', 'me'] });
    await renderInGathering(<TableScreen />, {
      hall: hallOf({
        clock: clockOf({ kind: 'round', segment: 1, round: 1, rounds: 3, endsAt: 9_000_000 }),
        people: around,
        tables: [seated],
      }),
      table: tableOf('t', { people: ['a', 'me'] }),
      mine: mineOf('me', { table: 't' }),
    });
    if (narrow) fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(await screen.findByRole('button', { name: 'People' }));
    const people = await screen.findByRole(narrow ? 'dialog' : 'complementary', { name: 'People' });
    fireEvent.click(await within(people).findByRole('button', { name: /Amina/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Report/ }));
    const words = await screen.findByRole('textbox', { name: /happened/ });
    fireEvent.change(words, { target: { value: 'Shouted' } });
    const turn = (matches: boolean) => act(() => void Object.assign(width, { matches }).dispatchEvent(new Event('change')));
    turn(!narrow);
    expect(screen.getByRole('textbox', { name: /happened/ })).toBe(words);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole(narrow ? 'complementary' : 'dialog', { name: 'People' })).toBeTruthy();
  },
);

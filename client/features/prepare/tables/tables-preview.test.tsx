// @vitest-environment jsdom

import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { newDraft, type AboutDraft } from '#client/features/prepare/about-draft.ts';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import type { TablesQuestion } from './table-plans.ts';
import { TablesPreview } from './TablesPreview.tsx';
import { tryTables } from './try-tables.ts';

configure({ asyncUtilTimeout: 15_000 });

/** The browser's thread, answering in this one, with a clock that goes on at each look. */
class HereAndNow extends EventTarget {
  postMessage(question: TablesQuestion): void {
    let clock = 0;
    for (const data of tryTables(question, () => (clock += 20))) this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {
    // Nothing runs.
  }
}

const invited = ['Ana', 'Bo', 'Cy', 'Dee'].map((name) => ({ name, organisation: '', languages: ['en'] }));
const draft = newDraft({ now: 0, timeZone: 'Europe/Paris', language: 'en', questions: [] });

// Fetched when first opened; how long that takes is not what is tested here.
beforeAll(() => import('#client/ui/OpenDialog.tsx'));

beforeEach(async () => {
  vi.stubGlobal('Worker', HereAndNow);
  await startI18n('en');
  await loadCatalogue('organiser');
});

it('advises a size, says what the others come to, and sets the one that is chosen', async () => {
  const onChange = vi.fn<(draft: AboutDraft) => void>();
  render(<TablesPreview draft={draft} invited={invited} onChange={onChange} />);
  const pairs = screen.getByRole('row', { name: /Tables of 2/ });
  expect(pairs.textContent).toContain('advised');
  expect(
    within(pairs)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['0', '3']);
  await userEvent.click(screen.getByRole('radio', { name: /Tables of 3/ }));
  expect(onChange.mock.calls[0]?.[0].programme).toMatchObject([{ kind: 'hall' }, { kind: 'mixing', tableSize: 3 }, { kind: 'hall' }]);
});

it('shows who will have met whom, each pair of four in one of three rounds', async () => {
  render(<TablesPreview draft={draft} invited={invited} onChange={null} />);
  await userEvent.click(screen.getByRole('button', { name: 'Who will have met whom' }));
  const matrix = within(await screen.findByRole('dialog')).getByRole('table');
  const row = within(matrix).getAllByRole('row')[1]!;
  const cells = within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
  expect(cells.slice(1, 4).toSorted()).toEqual(['1', '2', '3']);
  expect(cells.at(-1)).toBe('3');
  expect(screen.getByText(/Everyone meets 3 of 3 others. No pair repeats./)).toBeTruthy();
});

it('lets nobody change the size once the gathering runs', () => {
  render(<TablesPreview draft={draft} invited={invited} onChange={null} />);
  for (const radio of screen.getAllByRole('radio')) expect(radio).toMatchObject({ disabled: true });
});

it('W2 says of a world café how many topics a guest comes to, and makes room for all', async () => {
  const topics = ['a', 'b', 'c', 'd'];
  const cafe = { kind: 'world_cafe', rounds: 3, seconds: 1200, tableSize: null, questions: [], topics, key: 'cafe' } as const;
  const themes = topics.map((id) => ({ id, name: { en: id } }));
  const onChange = vi.fn<(draft: AboutDraft) => void>();
  render(<TablesPreview draft={{ ...draft, themes, programme: [cafe] }} invited={[]} onChange={onChange} />);
  const section = within(screen.getByRole('region', { name: 'World café' }));
  expect(section.getByText(/comes to 3 of 4 topics/)).toBeTruthy();
  await userEvent.click(section.getByRole('button', { name: 'Make it 4 rounds' }));
  expect(onChange.mock.calls[0]?.[0].programme).toMatchObject([{ kind: 'world_cafe', rounds: 4 }]);
});

// @vitest-environment jsdom

import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import type { NoticeRow } from '#shared/contract/series.ts';
import { newDraft, type AboutDraft } from './about-draft.ts';
import { OpenNeeds } from './OpenNeeds.tsx';
import { TopicsStep } from './TopicsStep.tsx';

const themes = ['Nights', 'Water'].map((name, index) => ({ id: `t${index}`, name: { en: name } }));
const prepared: AboutDraft = { ...newDraft({ now: 0, timeZone: 'UTC', language: 'en', questions: ['What now?'] }), themes };
const need = (id: string, text: string): NoticeRow => ({
  id,
  kind: 'need',
  takenDown: false,
  text,
  language: 'en',
  link: '',
  event: null,
  publication: null,
});

let draft = prepared;
function Step() {
  const [now, setNow] = useState(prepared);
  const change = (next: AboutDraft) => {
    draft = next;
    setNow(next);
  };
  return (
    <>
      <TopicsStep draft={now} onChange={change} />
      <OpenNeeds slug="ABC" draft={now} onChange={change} />
    </>
  );
}
const named = () => draft.themes.map(({ name }) => name['en']);

beforeAll(() => import('#client/ui/OpenMenu.tsx'));
beforeEach(async () => {
  const needs = [need('n1', 'A shared glossary'), need('n2', 'Indicators for small towns')];
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ needs }), { status: 200 })));
  await startI18n('en');
  await Promise.all([loadCatalogue('organiser'), loadCatalogue('relay')]);
});

it('puts themes and questions in order by keyboard, the focus staying in the field', async () => {
  render(<Step />);
  const water = screen.getByRole('textbox', { name: 'Theme 2' });
  await act(async () => water.focus());
  fireEvent.keyDown(water, { key: 'ArrowUp', altKey: true });
  expect(named()).toEqual(['Water', 'Nights']);
  expect(document.activeElement).toBe(screen.getByDisplayValue('Water'));
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp', altKey: true });
  expect(named()).toEqual(['Water', 'Nights']);
  await userEvent.click(screen.getByRole('button', { name: 'Move or remove: Theme 1' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Move down' }));
  expect(named()).toEqual(['Nights', 'Water']);
});

it('gives a theme another sign, which stays with it', async () => {
  render(<Step />);
  await userEvent.click(screen.getByRole('button', { name: 'Theme 2, sign: Network' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Lamp' }));
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Theme 2' }), { key: 'ArrowUp', altKey: true });
  expect(draft.themes.map(({ id, sign }) => [id, sign])).toEqual([
    ['t1', 4],
    ['t0', undefined],
  ]);
});

it('N8 takes up an open need as a question or a theme, once', async () => {
  render(<Step />);
  await userEvent.click(await screen.findByRole('button', { name: 'Make it a question A shared glossary' }));
  await userEvent.click(screen.getByRole('button', { name: 'Make it a theme Indicators for small towns' }));
  expect(draft.questions.map(({ text }) => text['en'])).toEqual(['What now?', 'A shared glossary']);
  expect(named()).toEqual(['Nights', 'Water', 'Indicators for small towns']);
  expect(screen.queryByRole('button', { name: /^Make it/ })).toBeNull();
  expect(screen.getAllByText('Taken up')).toHaveLength(2);
});

// @vitest-environment jsdom

import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { useAnnouncements } from '#client/ui/announcer/announcements.ts';
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

it('keeps the focus in the list when a line is removed, whose menu goes with it', async () => {
  render(<Step />);
  const remove = async (number: number) => {
    await userEvent.click(screen.getByRole('button', { name: `Move or remove: Theme ${number}` }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  };
  await remove(1);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move or remove: Theme 1' }));
  await remove(1);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a theme' }));
});

it('a question is one sentence however long, and Enter begins no other line in it', async () => {
  render(<Step />);
  await userEvent.click(screen.getByRole('button', { name: 'Add a question' }));
  const question = screen.getAllByRole('textbox', { name: /^Question/ }).at(-1)!;
  expect(document.activeElement).toBe(question);
  await userEvent.type(question, 'What is{Enter} hardest?');
  await userEvent.paste(' And\nwhy?');
  expect(draft.questions.at(-1)?.text['en']).toBe('What is hardest? And why?');
});

it('puts themes in order by dragging, which Escape lets back', async () => {
  render(<Step />);
  const lines = screen.getAllByRole('textbox', { name: /^Theme \d$/ }).map((field) => field.closest('li')!);
  lines.forEach((line, index) => (line.getBoundingClientRect = () => new DOMRect(0, index * 60, 300, 50)));
  const grip = lines[0]!.querySelector<HTMLElement>('[aria-hidden]')!;
  grip.setPointerCapture = () => undefined;
  const drag = (kind: 'Down' | 'Move' | 'Up', clientY: number) => fireEvent[`pointer${kind}`](grip, { pointerId: 1, button: 0, clientY });
  drag('Down', 20);
  drag('Move', 70);
  expect(lines[1]!.style.transform).toBe('translateY(-60px)');
  fireEvent.keyDown(window, { key: 'Escape' });
  expect(lines[1]!.style.transform).toBe('');
  drag('Up', 70);
  expect(named()).toEqual(['Nights', 'Water']);
  drag('Down', 20);
  drag('Move', 70);
  drag('Up', 70);
  expect(named()).toEqual(['Water', 'Nights']);
  expect(useAnnouncements.getState().list.map(({ text }) => text)).toContain('Theme 1: 2 of 2.');
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

// @vitest-environment jsdom

import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeLocale, startI18n } from '#client/i18n/i18n.ts';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';

beforeEach(() => startI18n('en'));
afterEach(async () => {
  localStorage.clear();
  await act(() => changeLocale('en'));
});

it('names each language in itself, and says in the reader’s which of them nobody has read through', () => {
  render(<LanguageSwitch />);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Français',
    'English',
    'Deutsch',
    'Español',
    'العربية',
  ]);
  const group = within(screen.getByRole('group', { name: 'Not yet reviewed by a native speaker' }));
  expect(group.getAllByRole('option').map((option) => option.lang)).toEqual(['de', 'es', 'ar']);
});

it('shows at once what was chosen, so that two quick arrow keys go two languages on', async () => {
  render(<LanguageSwitch />);
  const chosen = () => screen.getByRole<HTMLSelectElement>('combobox');
  fireEvent.change(chosen(), { target: { value: 'de' } });
  expect(chosen().value).toBe('de');
  fireEvent.change(chosen(), { target: { value: 'es' } });
  expect(chosen().value).toBe('es');
  await waitFor(() => expect(document.documentElement.lang).toBe('es'));
  expect(chosen().value).toBe('es');
});

it('turns the page to the way its language is read', async () => {
  render(<LanguageSwitch />);
  const chosen = () => screen.getByRole('combobox');
  expect(document.documentElement.dir).toBe('ltr');
  fireEvent.change(chosen(), { target: { value: 'ar' } });
  await waitFor(() => expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' }));
  expect(screen.getByRole('combobox', { name: 'اللغة' })).toBeTruthy();
  fireEvent.change(chosen(), { target: { value: 'de' } });
  await waitFor(() => expect(document.documentElement).toMatchObject({ lang: 'de', dir: 'ltr' }));
});

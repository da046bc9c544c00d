// @vitest-environment jsdom

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { liveKeys } from '#client/features/gathering/keys/live-keys.ts';
import { tableKeys } from '#client/features/gathering/keys/table-keys.ts';
import { TextPage } from '#client/features/pages/TextPage.tsx';
import { changeLocale, loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { locales } from '#client/i18n/locales.ts';
import { useSingleKeys } from '#client/stores/single-keys.ts';

beforeEach(async () => {
  localStorage.clear();
  useSingleKeys.setState({ on: true });
  await startI18n('en');
  await Promise.all((['pages', 'tableSettings', 'organiser'] as const).map(loadCatalogue));
});

describe('the page of shortcuts', () => {
  it('2.1.4 lists every key of both catalogues, and the one that is held', () => {
    render(<TextPage page="shortcuts" />);
    const lines = screen.getAllByRole('listitem');
    expect(lines).toHaveLength(tableKeys.length + 1 + liveKeys.length);
    for (const line of lines) {
      expect(line.querySelector('kbd')).toBeTruthy();
      // A key without a text would be shown by its name in the catalogue.
      expect(line.textContent).not.toMatch(/shortcuts\.|keys\./);
    }
    expect(document.title).toBe('Keyboard shortcuts · Foyer');
  });

  it('2.1.4 turns keys alone off, for every screen and the next visit', async () => {
    render(<TextPage page="shortcuts" />);
    await userEvent.click(screen.getByRole('switch', { name: 'Keys alone, without Ctrl or ⌘' }));
    expect(useSingleKeys.getState().on).toBe(false);
    expect(localStorage.getItem('foyer.single-keys')).toBe('false');
  });
});

it('help leads to the shortcuts and to the check of this device', () => {
  render(<TextPage page="help" />);
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Keyboard shortcuts' }).getAttribute('href')).toBe('/shortcuts');
  expect(main.getByRole('link', { name: 'Check this device' }).getAttribute('href')).toBe('/check');
});

it.each(locales)('the statement of accessibility says in %s of which day it is', async (locale) => {
  await changeLocale(locale);
  render(<TextPage page="accessibility" />);
  expect(screen.getByText(/2026/).textContent).not.toContain('{{');
});

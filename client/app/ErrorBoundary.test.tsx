// @vitest-environment jsdom

import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#client/app/ErrorBoundary.tsx';
import { startI18n } from '#client/i18n/i18n.ts';

function Broken(): never {
  throw new Error('out of coffee');
}

it('shows a page one can act on when a screen breaks', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await startI18n('en');
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading', { level: 1, name: 'The page has stopped' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
});

// @vitest-environment jsdom

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { organiserOf } from '#tests/support/organiser-view.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { ClashBanner } from './ClashBanner.tsx';

it('G8 says what another organiser changed meanwhile, with their words, and asks which version is to stand', async () => {
  await loadCatalogue('organiser');
  const settle = vi.fn();
  const { about } = organiserOf();
  const theirs = { ...about, title: { en: 'Tea break' } };
  const { said } = await renderInGathering(
    <ClashBanner fields={['title', 'programme']} theirs={theirs} onSettle={settle} className={undefined} />,
    {},
  );
  const text = 'Meanwhile another organiser changed the same as you: Title (Tea break) and Programme. Which version is to stand?';
  expect(screen.getByText(text)).toBeTruthy();
  expect(said()).toEqual([text]);
  await userEvent.click(screen.getByRole('button', { name: 'Take the other' }));
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  expect(settle.mock.calls).toEqual([['theirs'], ['mine']]);
});

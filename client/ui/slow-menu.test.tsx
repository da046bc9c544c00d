// @vitest-environment jsdom

import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, type ComponentType } from 'react';
import { expect, it, vi } from 'vitest';
import { ActionMenu } from './ActionMenu.tsx';

interface Shown {
  readonly open: boolean;
}

const line = vi.hoisted(() => ({ List: null as ComponentType<Shown> | null }));

/** The list's code, on a line so slow that it comes when the test says so. */
vi.mock('#client/lib/lazy-screen.ts', () => ({
  lazyScreen: () => ({
    prefetch: () => undefined,
    Screen: (shown: Shown) => line.List && <line.List {...shown} />,
  }),
}));

it.each([
  ['is put away before it came', '{Escape}', true],
  ['is waited for', '', false],
])('a menu that %s', async (_, keys, closed) => {
  const arrived = Promise.withResolvers<{ default: ComponentType<Shown> }>();
  line.List = lazy(() => arrived.promise);
  render(
    <ActionMenu actions={[]} onAction={() => undefined}>
      More
    </ActionMenu>,
  );
  const press = userEvent.setup({ delay: null });
  const button = screen.getByRole('button', { name: 'More' });
  await press.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  if (keys !== '') await press.keyboard(keys);
  await act(async () => {
    arrived.resolve({ default: ({ open }) => <p>{open ? 'open' : 'closed'}</p> });
    await arrived.promise;
  });
  expect(await screen.findByText(closed ? 'closed' : 'open')).toBeTruthy();
});

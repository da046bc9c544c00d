// @vitest-environment jsdom

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '#client/i18n/i18n.ts';
import { ActionMenu } from './ActionMenu.tsx';

beforeAll(async () => {
  await startI18n('en');
  await import('./OpenMenu.tsx');
});

it.each(['{ArrowDown}', '{Enter}', ' '])(
  'opened by the key "%s" it has the focus on its first line, also while the page moves',
  async (key) => {
    // A picture that never comes to rest: who waits for that waits for ever.
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    const onAction = vi.fn();
    render(
      <ActionMenu actions={[{ id: 'all', label: 'The gathering' }]} onAction={onAction}>
        End gently
      </ActionMenu>,
    );
    const press = userEvent.setup({ delay: null });
    await press.tab();
    await press.keyboard(key);
    const line = await screen.findByRole('menuitem', { name: 'The gathering' });
    await vi.waitFor(() => expect(document.activeElement).toBe(line));
    expect(onAction).not.toHaveBeenCalled();
    await press.keyboard('{Enter}');
    expect(onAction).toHaveBeenCalledExactlyOnceWith('all');
  },
);

// @vitest-environment jsdom

import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OrganiserMessages } from '#client/features/participant/OrganiserMessages.tsx';
import { hallOf, mineOf, personOf } from '#tests/support/gathering-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const show = (...texts: readonly string[]) => {
  const messages = texts.map((text, index) => ({ id: `m${index}`, at: serverTime + index, by: 'o', to: { kind: 'all' } as const, text }));
  const hall = {
    ...hallOf({ people: [personOf('o', { name: 'Olga' })] }),
    messages: Object.fromEntries(messages.map((one) => [one.id, one])),
  };
  return renderInGathering(<OrganiserMessages />, { hall, mine: mineOf('me') });
};
const readAll = () => screen.queryByText('Read all');

it('a long message can be read whole where it is cut, the one under it too, and is read aloud whole', async () => {
  const long = 'The interpreters arrive in a few minutes. '.repeat(6).trim();
  const { said } = await show(long, `${long} Yes.`);
  expect(said()).toEqual([`Olga: ${long} Yes.`]);
  const wanted = readAll();
  if (wanted === null) throw new Error('nothing to press');
  fireEvent.click(wanted);
  expect(readAll()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Put this message away' }));
  expect(screen.getByText(long)).toBeTruthy();
  expect(readAll()).not.toBeNull();
});

it('a short one has nothing to press but to put it away', async () => {
  await show('Five minutes left.');
  expect(readAll()).toBeNull();
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

// @vitest-environment jsdom

import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { bindShortcuts, isTaken, keyCaps, type Shortcut } from '#client/features/gathering/keys/shortcut-keys.ts';

const writing: readonly Shortcut<'message'>[] = [{ action: 'message', keys: 'm', single: true }];

it('writes keys as they stand on the keyboard', () => {
  expect(keyCaps('$mod+d', false, 'Maj')).toEqual(['Ctrl', 'D']);
  expect(keyCaps('$mod+d', true, 'Maj')).toEqual(['⌘', 'D']);
  expect(keyCaps('F2', false, 'Maj')).toEqual(['F2']);
  expect(keyCaps('Control+Shift+H', false, 'Maj')).toEqual(['Ctrl', 'Maj', 'H']);
  expect(keyCaps('$mod+[Shift]+/', false, 'Maj')).toEqual(['Ctrl', '/']);
});

it('leaves keys alone where one writes or chooses', () => {
  document.body.innerHTML = '<textarea></textarea><div role="menu"><button></button></div><button id="free"></button>';
  expect(isTaken(document.querySelector('textarea'))).toBe(true);
  expect(isTaken(document.querySelector('[role=menu] button'))).toBe(true);
  expect(isTaken(document.querySelector('#free'))).toBe(false);
  expect(isTaken(null)).toBe(false);
});

it('hears single keys only where they are on and nobody writes, and nothing any more once it is stopped', async () => {
  document.body.innerHTML = '<input>';
  const heard: string[] = [];
  const { keyboard, click } = userEvent.setup({ delay: null });
  const stop = bindShortcuts(writing, true, (action) => heard.push(action));
  await keyboard('m');
  await click(document.querySelector('input') ?? document.body);
  await keyboard('m');
  stop();
  await click(document.body);
  await keyboard('m');
  bindShortcuts(writing, false, (action) => heard.push(action));
  await keyboard('m');
  expect(heard).toEqual(['message']);
});

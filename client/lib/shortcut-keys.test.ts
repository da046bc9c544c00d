// @vitest-environment jsdom

import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { bindShortcuts, isTaken, keyCaps } from '#client/lib/shortcut-keys.ts';
import { shortcuts } from '#client/features/table/shortcuts.ts';
import { liveKeys } from '#client/features/live/keys/live-keys.ts';

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

it('has every combination once', () => {
  for (const all of [shortcuts, liveKeys]) expect(new Set(all.map(({ keys }) => keys)).size).toBe(all.length);
});

it('hears single keys only where they are on and nobody writes, and nothing any more once it is stopped', async () => {
  document.body.innerHTML = '<input>';
  const heard: string[] = [];
  const { keyboard, click } = userEvent.setup({ delay: null });
  const stop = bindShortcuts(liveKeys, true, (action) => heard.push(action));
  await keyboard('m');
  await click(document.querySelector('input') ?? document.body);
  await keyboard('m');
  stop();
  await click(document.body);
  await keyboard('m');
  bindShortcuts(liveKeys, false, (action) => heard.push(action));
  await keyboard('m');
  expect(heard).toEqual(['message']);
});

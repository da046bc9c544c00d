// @vitest-environment jsdom

import { expect, it } from 'vitest';
import { isTaken, keyCaps, shortcuts } from '#client/features/table/shortcuts.ts';

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
  expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(shortcuts.length);
});

// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenForPushToTalk } from '#client/features/table/push-to-talk.ts';

const begin = vi.fn();
const end = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.clearAllMocks();
  stop = listenForPushToTalk(window, { begin, end });
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function press(type: 'keydown' | 'keyup', change: KeyboardEventInit, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, ctrlKey: true, ...change });
  target.dispatchEvent(event);
  return event;
}
const space = { code: 'Space', key: ' ' };

it('lasts from the keys going down to either of them going up, however often the keyboard repeats', () => {
  expect(press('keydown', space).defaultPrevented).toBe(true);
  press('keydown', { ...space, repeat: true });
  expect([begin.mock.calls.length, end.mock.calls.length]).toEqual([1, 0]);
  press('keyup', { code: 'ControlLeft', key: 'Control', ctrlKey: false });
  press('keyup', { ...space, ctrlKey: false });
  expect([begin.mock.calls.length, end.mock.calls.length]).toEqual([1, 1]);
});

it('works while one writes, and leaves a Space alone to the text', () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  expect(press('keydown', { ...space, ctrlKey: false }, field).defaultPrevented).toBe(false);
  expect(begin).not.toHaveBeenCalled();
  press('keydown', space, field);
  expect(begin).toHaveBeenCalledOnce();
});

it.each([
  ['another window', () => window.dispatchEvent(new Event('blur'))],
  [
    'another tab',
    () => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      document.dispatchEvent(new Event('visibilitychange'));
    },
  ],
  ['the end of the table', () => stop()],
])('lets go at %s, where no key going up is seen', (_, leave) => {
  press('keydown', space);
  leave();
  expect(end).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

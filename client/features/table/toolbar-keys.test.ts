// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it } from 'vitest';
import { bindToolbarKeys } from '#client/features/table/toolbar-keys.ts';

let bar: HTMLElement;
let stop: () => void;
const seen = new Set<Element>();

beforeEach(() => {
  bar = document.createElement('div');
  bar.innerHTML = '<button>Mic</button><button>Hand</button><span></span><button>Leave</button>';
  document.body.append(bar);
  for (const control of bar.querySelectorAll('button')) seen.add(control);
  // jsdom lays nothing out.
  HTMLElement.prototype.checkVisibility = function (this: HTMLElement) {
    return seen.has(this);
  };
  stop = bindToolbarKeys(bar);
  bar.querySelector('button')?.focus();
});
afterEach(() => {
  stop();
  bar.remove();
  seen.clear();
});

const after = (...keys: string[]) => {
  for (const key of keys) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return document.activeElement?.textContent;
};

it('goes along the controls with the arrows, round and round, and to the ends', () => {
  expect(after('ArrowRight')).toBe('Hand');
  expect(after('ArrowRight')).toBe('Leave');
  expect(after('ArrowRight')).toBe('Mic');
  expect(after('ArrowLeft')).toBe('Leave');
  expect(after('Home')).toBe('Mic');
  expect(after('End')).toBe('Leave');
});

it('goes the other way where one reads from right to left', () => {
  bar.style.direction = 'rtl';
  expect(after('ArrowLeft')).toBe('Hand');
  expect(after('ArrowRight', 'ArrowRight')).toBe('Leave');
});

it('leaves out what is not to be seen, and other keys alone', () => {
  seen.delete(bar.querySelectorAll('button')[1]!);
  expect(after('ArrowRight')).toBe('Leave');
  expect(after('ArrowUp', 'a')).toBe('Leave');
  stop();
  expect(after('ArrowRight')).toBe('Leave');
});

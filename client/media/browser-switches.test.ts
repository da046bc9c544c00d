import { expect, it } from 'vitest';
import type { Machine } from './browser-switches.ts';
import { browserSwitches } from './browser-switches.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const safari = (version: string) =>
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`;
const chromium = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const rows: readonly (readonly [string, Partial<Machine>, boolean])[] = [
  ['Chromium', { userAgent: chromium }, true],
  ['Firefox', { userAgent: firefox }, true],
  ['Safari 18.2', { userAgent: safari('18.2') }, true],
  ['Safari 26.0', { userAgent: safari('26.0') }, true],
  ['Safari 18.1', { userAgent: safari('18.1') }, false],
  ['an iPhone', { userAgent: iphone, maxTouchPoints: 5 }, false],
  ['an iPad that calls itself a Mac', { userAgent: safari('18.5'), maxTouchPoints: 5 }, false],
  ['an Android phone', { userAgent: android, maxTouchPoints: 5, hardwareConcurrency: 8 }, false],
  ['a laptop of two cores', { userAgent: chromium, hardwareConcurrency: 2, deviceMemory: 4 }, true],
  ['a laptop of 2 GB', { userAgent: chromium, hardwareConcurrency: 2, deviceMemory: 2 }, false],
  ['a machine of one core', { userAgent: chromium, hardwareConcurrency: 1 }, false],
  ['a browser that saves data', { userAgent: chromium, connection: { saveData: true } }, false],
];

it.each(rows)('%s: may publish before the bell is as expected', (_name, machine, expected) => {
  expect(browserSwitches({ userAgent: '', maxTouchPoints: 0, ...machine }).publishesEarly).toBe(expected);
});

it('begins in saver mode where the person asked their browser to save data, and nowhere else', () => {
  const saves = (saveData: boolean) => browserSwitches({ userAgent: chromium, maxTouchPoints: 0, connection: { saveData } }).saves;
  expect([saves(true), saves(false)]).toEqual([true, false]);
});

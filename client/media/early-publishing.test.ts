import { expect, it } from 'vitest';
import { publishesEarly } from './early-publishing.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const safari = (version: string) =>
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`;
const chromium = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

it.each([
  ['Chromium', chromium, 0, true],
  ['Firefox', firefox, 0, true],
  ['Safari 18.2', safari('18.2'), 0, true],
  ['Safari 26.0', safari('26.0'), 0, true],
  ['Safari 18.1', safari('18.1'), 0, false],
  ['an iPhone', iphone, 5, false],
  ['an iPad that calls itself a Mac', safari('18.5'), 5, false],
])('%s: may publish before the bell is as expected', (_name, userAgent, maxTouchPoints, expected) => {
  expect(publishesEarly({ userAgent, maxTouchPoints })).toBe(expected);
});

// @vitest-environment jsdom

import { afterEach, expect, it, vi } from 'vitest';
import { accentTokens, paintAccent } from '#client/features/gathering/accent.ts';

const asked = (forcedColours: boolean, supports = true) => {
  vi.stubGlobal('matchMedia', () => ({ matches: forcedColours }));
  vi.stubGlobal('CSS', { supports: () => supports });
};
const pine = () => document.documentElement.style.getPropertyValue('--pine');

afterEach(() => vi.unstubAllGlobals());

it('G9 paints the page in an organiser’s colour, and takes it off', () => {
  asked(false);
  const takeOff = paintAccent('#1b4a8a');
  expect(pine()).toMatch(/^light-dark\(#1b4a8a, #[\da-f]{6}\)$/);
  takeOff();
  expect(pine()).toBe('');
});

it('G9 leaves those their colours who have chosen their own', () => {
  asked(true);
  paintAccent('#1b4a8a');
  expect(pine()).toBe('');
});

it('G9 stays pine in a browser that knows no colour for both themes', () => {
  asked(false, false);
  paintAccent('#1b4a8a');
  expect(pine()).toBe('');
});

it('changes nothing for what is no colour', () => {
  expect(accentTokens('url(x)')).toEqual({});
  expect(accentTokens(undefined)).toEqual({});
});

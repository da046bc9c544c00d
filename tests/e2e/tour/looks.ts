import type { Page } from 'playwright-core';
import { languages } from './languages.ts';
import { sides, type Side } from './tour.ts';

/** One way a screen can look. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly locale: Side;
  readonly width: 1280 | 390 | 320;
}

const themes = ['light', 'dark'] as const;
const widths = [1280, 390, 320] as const;

/** All of them. */
export const looks: readonly Look[] = themes.flatMap((theme) =>
  sides.flatMap((locale) => widths.map((width) => ({ theme, locale, width }))),
);

/** Two looks for each screen, so that over six screens in a row every pair of a theme, a language, a width and a screen's parity is met. */
export function pairwiseLooks(index: number): readonly Look[] {
  const [languageShift, widthShift] = [index % 2, Math.floor(index / 2)];
  return [0, 1].map((one) => ({
    theme: themes[one]!,
    locale: sides[(one + languageShift) % 2]!,
    width: widths[(one + widthShift) % 3]!,
  }));
}

/** Pixels: of a laptop, of a phone, and of the smallest or a page at 400 %. */
const heights = { 1280: 800, 390: 844, 320: 640 } as const;

/** `table-1280-light-fr` */
export const nameOfLook = ({ theme, locale, width }: Look): string => `${width}-${theme}-${languages[locale]}`;

/** Shows a page in this theme and width; the language is the visitor's own. */
export async function dress(page: Page, { theme, width }: Omit<Look, 'locale'>, height: number = heights[width]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
}

/** As tall as all that is on the page, so that no bar that stays at the bottom lies over half a button. */
export async function dressWhole(page: Page, look: Omit<Look, 'locale'>): Promise<void> {
  await dress(page, look);
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole > (page.viewportSize()?.height ?? 0)) await dress(page, look, whole);
}

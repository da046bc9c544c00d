import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accentShades } from '#shared/primitives/accent.ts';
import { contrastOf, rgbOf, type Rgb } from '#shared/primitives/contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const rgb = (hex: string): Rgb => rgbOf(hex) ?? [0, 0, 0];

it('1.4.3 any colour of an organiser can be read in both themes: on its tint, and words on it', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const shades = accentShades(chosen);
      for (const { accent, words, tint } of [shades!.light, shades!.dark]) {
        expect(contrastOf(rgb(accent), rgb(words))).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(rgb(accent), rgb(tint))).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

it('keeps a colour that can be read as it is, and goes no further than it has to', () => {
  expect(accentShades('#1B4A8A')?.light.accent).toBe('#1b4a8a');
  const { light } = accentShades('#e07a00')!;
  expect(contrastOf(rgb(light.accent), rgb('#eae6dd'))).toBeLessThan(5);
});

it.each(['blue', '#123', '#12345g', 'url(x)'])('knows no colour in %s', (text) => {
  expect(accentShades(text)).toBeNull();
});

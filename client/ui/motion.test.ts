import { expect, it } from 'vitest';
import { clientStyles, type StyleDeclaration } from '#tests/support/style-declarations.ts';

const asksForNone = (rule: string): boolean => rule.includes('prefers-reduced-motion: reduce');

const moves = ({ property, value }: StyleDeclaration): boolean =>
  /^(animation|transition)(-duration)?$/.test(property) && /[\d.]m?s\b/.test(value.replaceAll(/var\(.*?\)/g, ''));

it('2.3.3 nothing moves by itself or glides for whoever wants no movement; the times of the tokens are nought then', () => {
  const styles = clientStyles();
  const moving = [...styles].flatMap(([name, all]) => {
    const still = all.filter(({ within, value }) => within.some(asksForNone) && ['none', '1ms'].includes(value));
    return all
      .filter(moves)
      .filter(({ within }) => !within.some((rule) => rule.includes('prefers-reduced-motion')))
      .filter(({ within, property }) => !still.some((one) => one.property.startsWith(property) && one.within.at(-1) === within.at(-1)))
      .map(({ within, property }) => `${name}: ${within.join(' ')} ${property}`);
  });
  expect(moving).toEqual([]);
  const reduced = styles.get('ui/tokens.css')?.filter(({ within }) => within.some(asksForNone));
  expect(reduced?.map(({ property, value }) => [property, value])).toEqual([
    ['--quick', '0ms'],
    ['--place', '0ms'],
  ]);
});

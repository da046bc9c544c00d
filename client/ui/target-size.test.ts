import { expect, it } from 'vitest';
import { clientStyles } from '#tests/support/style-declarations.ts';

const styles = clientStyles();

it.each([
  ['ui/button.module.css', '.button'],
  ['ui/icon-button.module.css', '.button'],
  ['ui/chip.module.css', '.chip'],
  ['ui/segmented.module.css', '.segment'],
  ['ui/stepper.module.css', '.stepper button'],
  ['ui/stepper.module.css', '.stepper input'],
  ['ui/radio-choice.module.css', '.choice'],
  ['ui/checkbox.module.css', '.line'],
  ['ui/field.module.css', '.control'],
  ['ui/header.module.css', '.name'],
  ['ui/header.module.css', '.link,\n.language'],
  ['ui/header.module.css', '.language select'],
  ['features/prepare/tables/size-advice.module.css', '.advice label'],
])('2.5.8 in %s, %s is 44 pixels high', (name, selector) => {
  const heights = (styles.get(name) ?? []).filter(
    ({ within, property }) => within.length === 1 && within[0] === selector && (property === 'min-block-size' || property === 'block-size'),
  );
  expect(heights.map(({ value }) => value)).toEqual(['var(--target)']);
});

it('2.5.8 a target is 44 pixels', () => {
  const target = styles.get('ui/tokens.css')?.find(({ property }) => property === '--target');
  expect(target?.value).toBe('44px');
});

import { expect, it } from 'vitest';
import { clientStyles } from '#tests/support/style-declarations.ts';

const onPaper = [...clientStyles()].flatMap(([name, all]) =>
  all
    .filter(({ within }) => within.includes('@media print'))
    .map(({ within, property, value }) => `${name} ${within.at(-1)} ${property}: ${value}`),
);

it('on paper there is nothing to press in head and foot, no news of the moment, and ink on white', () => {
  expect(onPaper).toEqual(
    expect.arrayContaining([
      'ui/header.module.css .end display: none',
      'ui/footer.module.css .footer display: none',
      'ui/banner.module.css .banner display: none',
      'ui/tokens.css :root:root color-scheme: light',
    ]),
  );
});

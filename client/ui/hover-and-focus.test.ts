import { expect, it } from 'vitest';
import { clientStyles } from '#tests/support/style-declarations.ts';

const all = [...clientStyles()].flatMap(([name, declarations]) => declarations.map((one) => ({ name, ...one })));
const shows = ['display', 'visibility', 'opacity', 'content', 'clip-path', 'max-block-size'];

it('1.4.13 nothing appears only because a pointer or the focus rests on something: what there is to read is there, or opens by a press', () => {
  const appearing = all.filter(
    ({ within, property }) => within.some((rule) => /:hover|:focus(-visible|-within)?\b/.test(rule)) && shows.includes(property),
  );
  expect(appearing.map(({ name, within, property }) => `${name} ${within.at(-1)} ${property}`)).toEqual([]);
});

it('2.4.11 what takes the focus is scrolled clear of the bars that stay at the edges of a page', () => {
  const padding = all.find(
    ({ name, within, property }) => name === 'ui/base.css' && within.at(-1) === 'html' && property === 'scroll-padding-block',
  );
  const [top = 0, bottom = 0] = padding?.value.split(' ').map((one) => parseInt(one, 10)) ?? [];
  const tokens = new Map(all.filter(({ name }) => name === 'ui/tokens.css').map(({ property, value }) => [property, value]));
  const pixels = (value: string | undefined): number => {
    const token = /^var\((--[\w-]+)\)$/.exec(value ?? '')?.[1];
    return token === undefined ? parseInt(value ?? '0', 10) || 0 : pixels(tokens.get(token));
  };
  /** Bars that stay at an edge while the page scrolls, with how high they are at least. */
  const bars = all.filter(({ property, value }) => property === 'position' && value === 'sticky');
  expect(bars.length).toBeGreaterThan(4);
  for (const { name, within } of bars) {
    const own = all.filter((one) => one.name === name && one.within.at(-1) === within.at(-1));
    const height = Math.max(...own.filter(({ property }) => property === 'min-block-size').map(({ value }) => pixels(value)), 0);
    expect(height, `${name} ${within.at(-1)}`).toBeLessThan(own.some(({ property }) => property === 'inset-block-start') ? top : bottom);
  }
});

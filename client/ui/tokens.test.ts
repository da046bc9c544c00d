import { describe, expect, it } from 'vitest';
import { accentShades } from '#shared/primitives/accent.ts';
import { contrastOf, rgbOf } from '#shared/primitives/contrast.ts';
import { dressesOfTokens, mixed, pairsInStyles, palerInStyles, type Dress } from '#tests/support/tokens.ts';

/** Tokens of what is drawn, with the tokens it is drawn on. */
type Pairs = Readonly<Record<string, string>>;

const themes = Array.from({ length: 8 }, (_, index) => `theme-${index + 1}`).join(' ');

/** The table seen from above is made of the same porcelain on the paper and on the cloth. */
const plate = {
  words: { 'on-plate': 'plate saffron-tint', 'on-coffee': 'coffee', coffee: 'porcelain', 'on-mine': 'mine' },
  signs: {
    'mine saffron-line': 'track tabletop',
    coffee: 'porcelain tabletop',
    'host-edge': 'saffron',
    free: 'tabletop',
  },
} satisfies Record<string, Pairs>;

/** Words need 4.5. */
const words: Readonly<Record<'paper' | 'cloth', Pairs>> = {
  paper: {
    ...plate.words,
    'ink ink-2': 'page floor surface raised',
    ink: 'pine-tint saffron-tint',
    pine: 'page floor surface raised pine-tint',
    danger: 'page floor surface',
    warn: 'page surface saffron-tint',
    ok: 'page surface',
    page: 'ink',
    'on-pine': 'pine',
    'on-danger-tint': 'danger-tint',
    'on-saffron': 'saffron',
    'on-tile': 'tile',
    [themes]: 'page floor surface raised',
  },
  cloth: {
    ...plate.words,
    'ink ink-2 pine danger': 'page raised pine-tint',
    'on-deep on-deep-2': 'pine-deep',
    'on-pine': 'pine',
    page: 'ink',
  },
};

/** Edges and signs that carry meaning need 3. */
const signs: Readonly<Record<'paper' | 'cloth', Pairs>> = {
  paper: {
    ...plate.signs,
    control: 'page surface',
    focus: 'page floor surface raised plate pine-tint saffron-tint',
    pine: 'track pine-tint surface',
    coffee: 'porcelain tabletop track',
    free: 'page tabletop',
    danger: 'danger-tint surface',
    'on-danger-tint': 'danger-tint',
    'saffron-line': 'track tabletop saffron-tint',
    saffron: 'tile',
  },
  cloth: { ...plate.signs, control: 'page', focus: 'page raised pine-tint' },
};

const split = (pairs: Pairs) =>
  Object.entries(pairs).flatMap(([drawn, grounds]) =>
    drawn.split(' ').flatMap((token) => grounds.split(' ').map((ground) => `${token} on ${ground}`)),
  );

/** Those pairs that stand less far apart than they have to. */
function tooNear({ colour }: Dress, pairs: readonly string[], least: number): string[] {
  return pairs.flatMap((pair) => {
    const [token, ground] = pair.split(' on ');
    const behind = colour(ground!);
    const contrast = contrastOf(colour(token!, behind), behind);
    return contrast >= least ? [] : [`${pair}: ${contrast.toFixed(2)}`];
  });
}

describe('1.4.3, 1.4.11 the tokens of colour', () => {
  const dresses = dressesOfTokens();

  it.each(dresses)('words can be read wherever they are written: $name', (dress) => {
    expect(tooNear(dress, split(words[dress.ground]), 4.5)).toEqual([]);
  });

  it.each(dresses)('signs and edges can be seen: $name', (dress) => {
    expect(tooNear(dress, split(signs[dress.ground]), 3)).toEqual([]);
  });

  it.each(dresses)('a button can be read under the pointer: $name', ({ colour, ground }) => {
    const pine = colour('pine');
    const main = mixed(pine, colour(ground === 'cloth' ? 'on-pine' : 'ink'), 0.88);
    const soft = mixed(colour('pine-tint'), pine, 0.9);
    const contrasts = [contrastOf(colour('on-pine'), main), ...(ground === 'cloth' ? [] : [contrastOf(pine, soft)])];
    expect(contrasts.filter((contrast) => contrast < 4.5)).toEqual([]);
  });

  it('a name can be read over the brightest picture', () => {
    for (const { colour } of dresses) {
      expect(contrastOf(colour('on-tile'), colour('tile-label', [255, 255, 255]))).toBeGreaterThanOrEqual(7);
    }
  });

  it('every pair that a rule of the styles sets together is among them', () => {
    const known = new Set([words.paper, words.cloth].flatMap(split));
    expect(pairsInStyles().filter((pair) => !known.has(pair))).toEqual([]);
  });
});

it('1.4.11 nothing that has to be seen is made paler by opacity', () => {
  // A leader of dots that says nothing, and a control that is switched off.
  expect(palerInStyles()).toEqual(['.dots', '.stepper button:disabled']);
});

it('1.4.3 an organiser’s colour is read on every paper of the tokens, and seen on the emptied rim', () => {
  for (const chosen of ['#ffd400', '#00a0e0', '#c8102e', '#101010', '#ffffff', '#7ad3b8'])
    for (const { name, ground, colour } of dressesOfTokens()) {
      if (ground === 'cloth') continue;
      const shades = accentShades(chosen)!;
      const accent = rgbOf((name === 'light' ? shades.light : shades.dark).accent)!;
      for (const paper of ['page', 'floor', 'surface', 'raised'])
        expect(contrastOf(accent, colour(paper)), `${chosen} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(accent, colour('track'))).toBeGreaterThanOrEqual(3);
    }
});

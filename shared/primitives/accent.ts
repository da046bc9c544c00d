import { contrastOf, rgbOf, type Rgb } from './contrast.ts';

/** What an organiser's colour becomes in one theme, as `#rrggbb`: the colour itself, words on it, and its tint behind words. */
export interface AccentShades {
  readonly accent: string;
  readonly words: string;
  readonly tint: string;
}

interface Ground {
  /** What the colour goes towards until it can be read. */
  readonly towards: Rgb;
  /** Paper on which it stands as words. */
  readonly papers: readonly Rgb[];
  /** The emptied rim, on which it is drawn. */
  readonly track: Rgb;
  readonly words: Rgb;
  /** The tint is so much of the colour on this paper. */
  readonly sheet: Rgb;
  readonly share: number;
}

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const step = 0.02;

/** The papers of the two themes: page, floor, sheets and quiet buttons. */
const light: Ground = {
  towards: black,
  papers: [[245, 243, 238], [234, 230, 221], white, [239, 236, 228]],
  track: [217, 199, 169],
  words: white,
  sheet: white,
  share: 0.12,
};
const dark: Ground = {
  towards: white,
  papers: [
    [16, 22, 19],
    [11, 16, 14],
    [24, 32, 28],
    [35, 45, 40],
  ],
  track: [84, 70, 47],
  words: [11, 16, 14],
  sheet: [24, 32, 28],
  share: 0.18,
};

/** An organiser's colour for both themes: darkened on light paper and lightened on dark until words in it, and words on it, stand 4.5 to 1 apart. Null for what is no colour. */
export function accentShades(colour: string): { readonly light: AccentShades; readonly dark: AccentShades } | null {
  const rgb = rgbOf(colour);
  return rgb && { light: shadesOn(light, rgb), dark: shadesOn(dark, rgb) };
}

function shadesOn(ground: Ground, colour: Rgb): AccentShades {
  for (let part = 0; ; part += step) {
    const accent = mixed(ground.towards, colour, Math.min(1, part));
    const tint = mixed(accent, ground.sheet, ground.share);
    if (part >= 1 || isReadable(ground, accent, tint)) return { accent: hex(accent), words: hex(ground.words), tint: hex(tint) };
  }
}

const isReadable = ({ papers, track, words }: Ground, accent: Rgb, tint: Rgb): boolean =>
  [...papers, words, tint].every((paper) => contrastOf(accent, paper) >= 4.5) && contrastOf(accent, track) >= 3;

/** So much of one colour over another. */
const mixed = (one: Rgb, other: Rgb, part: number): Rgb => {
  const channel = (index: 0 | 1 | 2) => Math.round(one[index] * part + other[index] * (1 - part));
  return [channel(0), channel(1), channel(2)];
};

const hex = (colour: Rgb): string => `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

import { accentShades } from '#shared/primitives/accent.ts';

/** What an organiser's colour is in place of pine, as the tokens that it changes; empty for what is no colour. */
export function accentTokens(colour: string | undefined): Readonly<Record<string, string>> {
  const shades = colour === undefined ? null : accentShades(colour);
  if (shades === null) return {};
  const { light, dark } = shades;
  return {
    '--pine': `light-dark(${light.accent}, ${dark.accent})`,
    '--on-pine': `light-dark(${light.words}, ${dark.words})`,
    '--pine-tint': `light-dark(${light.tint}, ${dark.tint})`,
  };
}

/** Paints the page in an organiser's colour; returns what takes it off. Whoever has chosen their own colours keeps them, and an old browser keeps pine. */
export function paintAccent(colour: string): () => void {
  const { style } = document.documentElement;
  const may = CSS.supports('color', 'light-dark(black, white)') && !matchMedia('(forced-colors: active)').matches;
  const tokens = may ? accentTokens(colour) : {};
  for (const [token, value] of Object.entries(tokens)) style.setProperty(token, value);
  return () => {
    for (const token of Object.keys(tokens)) style.removeProperty(token);
  };
}

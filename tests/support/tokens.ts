import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rgbOf, type Rgb } from '#shared/primitives/contrast.ts';

/** What the tokens of colour are worth in one dress: in a theme, on the paper or on the cloth. */
export interface Dress {
  readonly name: string;
  readonly ground: 'paper' | 'cloth';
  /** The colour of a token as it is seen over another, or over the page. Throws for what is no colour. */
  readonly colour: (token: string, over?: Rgb) => Rgb;
}

const client = join(import.meta.dirname, '../../client');

/** The four dresses of `client/ui/tokens.css`. */
export function dressesOfTokens(): readonly Dress[] {
  const css = stylesOf('ui/tokens.css');
  const paper = declarationsIn(css, ':root');
  const cloth = new Map([...paper, ...declarationsIn(css, '[data-cloth]')]);
  return [0, 1].flatMap((side) => {
    const theme = ['light', 'dark'][side]!;
    return [
      { name: theme, ground: 'paper', colour: reader(paper, side) },
      { name: `cloth, ${theme}`, ground: 'cloth', colour: reader(cloth, side) },
    ];
  });
}

/** Every pair of tokens that one rule of the client's styles sets as the colour of words and of what is behind them: `on-pine on pine`. */
export function pairsInStyles(): readonly string[] {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const rules = files.flatMap((name) => [...stylesOf(name).matchAll(/\{([^{}]*)\}/g)].map(([, rule]) => rule!));
  const tokenOf = (rule: string, property: string) => new RegExp(`(?:^|[;\\s])${property}:\\s*var\\(--([\\w-]+)\\)`).exec(rule)?.[1];
  const pairs = rules.map((rule) => [tokenOf(rule, 'color'), tokenOf(rule, 'background')] as const);
  // What is over pictures is looked at by itself.
  return [...new Set(pairs.flatMap(([words, behind]) => (words && behind && behind !== 'tile-label' ? [`${words} on ${behind}`] : [])))];
}

/** Rules that make what they are of paler by opacity, by their selectors: no pair of tokens knows its contrast. */
export function palerInStyles(): readonly string[] {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const rules = files.flatMap((name) => [...stylesOf(name).matchAll(/([^{}]+)\{([^{}]*)\}/g)]);
  return rules.flatMap(([, selector = '', rule = '']) => (/(?:^|[;\s])opacity:\s*0?\.\d/.test(rule) ? [selector.trim()] : []));
}

const stylesOf = (name: string) => readFileSync(join(client, name), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

function declarationsIn(css: string, selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
}

function reader(tokens: ReadonlyMap<string, string>, side: number): Dress['colour'] {
  const valueOf = (value: string, over: Rgb | undefined): Rgb => {
    const [, reference] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
    if (reference !== undefined) return colour(reference, over);
    const both = /^light-dark\((.+), (.+)\)$/.exec(value)?.slice(1);
    if (both !== undefined) return valueOf(both[side]!, over);
    if (value === 'transparent') return over ?? colour('page');
    const clear = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)(%?)\)$/.exec(value)?.slice(1);
    if (clear !== undefined) {
      const [red, green, blue, alpha] = clear.map(Number) as [number, number, number, number];
      return mixed([red, green, blue], over ?? colour('page'), clear[4] === '%' ? alpha / 100 : alpha);
    }
    const solid = rgbOf(value);
    if (solid === null) throw new Error(`"${value}" is no colour`);
    return solid;
  };
  const colour = (token: string, over?: Rgb): Rgb => {
    const value = tokens.get(token);
    if (value === undefined) throw new Error(`there is no token "${token}"`);
    return valueOf(value, over);
  };
  return colour;
}

/** So much of one colour over another, from 0 to 1. */
export function mixed(one: Rgb, other: Rgb, part: number): Rgb {
  const [red, green, blue] = one.map((channel, index) => channel * part + other[index]! * (1 - part));
  return [red!, green!, blue!];
}

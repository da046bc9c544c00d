import { directionOf } from '#shared/primitives/interface-languages.ts';

/** A catalogue of one area as it stands in its JSON: texts, lists, and groups of them. */
export interface TextGroup {
  readonly [key: string]: TextNode;
}

export type TextNode = string | TextGroup | readonly TextNode[];

/** What fills a text's blanks; `count` also chooses the plural form. */
export interface Blanks {
  readonly count?: number;
  readonly [name: string]: string | number | undefined;
}

/** The node at a dotted path, `empty.title`. */
export function nodeAt(area: TextNode | undefined, path: string): TextNode | undefined {
  let node = area;
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || Array.isArray(node)) return undefined;
    node = (node as TextGroup)[key];
  }
  return node;
}

/** The text at a dotted path with its blanks filled: `{{name}}`, and with a `count` the form the locale asks for, `places_one`. */
export function translate(area: TextNode | undefined, path: string, locale: string, blanks: Blanks = {}): string | undefined {
  const { count } = blanks;
  const form = count === undefined ? '' : `_${pluralForm(locale, count)}`;
  // French says "many" from a million on; a text without that form uses its general one.
  const node = nodeAt(area, path + form) ?? nodeAt(area, form === '' ? path : `${path}_other`) ?? nodeAt(area, path);
  if (typeof node !== 'string') return undefined;
  return node.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => apart(String(blanks[name] ?? blank), locale));
}

const rightward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftward = /[A-Za-z\u00c0-\u058f]/;

/** Words that are read the other way than a text in `locale`, set apart by signs nobody sees, so that they turn nothing beside them round. */
export function apart(words: string, locale: string): string {
  const other = directionOf(locale) === 'rtl' ? leftward : rightward;
  return other.test(words) ? `\u2068${words}\u2069` : words;
}

const rules = new Map<string, Intl.PluralRules>();

/** The plural category of a number: `one`, `other`, in some languages more. */
function pluralForm(locale: string, count: number): string {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known.select(count);
}

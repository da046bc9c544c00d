import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StyleDeclaration {
  /** Selectors and at-rules it lies in, the outermost first. */
  readonly within: readonly string[];
  readonly property: string;
  readonly value: string;
}

const client = join(import.meta.dirname, '../../client');

/** What the client's style sheets declare, by their path in `client/`. */
export function clientStyles(): ReadonlyMap<string, readonly StyleDeclaration[]> {
  const names = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  return new Map(names.map((name) => [name, declarationsOf(readFileSync(join(client, name), 'utf8'))]));
}

function declarationsOf(css: string): StyleDeclaration[] {
  const found: StyleDeclaration[] = [];
  const within: string[] = [];
  for (const [, text = '', sign] of css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{};])/g)) {
    const [property, ...value] = text.split(':');
    if (sign !== '{' && value.length > 0) found.push({ within: [...within], property: property!.trim(), value: value.join(':').trim() });
    if (sign === '{') within.push(text.trim());
    if (sign === '}') within.pop();
  }
  return found;
}

import { listed } from './cells.ts';
import { languageCode } from './language-code.ts';

/** The languages that a cell names, each once, and the words that are no language anybody here knows. */
export function languagesIn(cell: string): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const part of listed(cell)) {
    const whole = languageCode(part);
    // "français anglais" are two, "haitian creole" would be one.
    const words = whole === null ? part.split(/\s+/) : [part];
    for (const word of words) {
      const code = words.length === 1 ? whole : languageCode(word);
      if (code === null) unknown.push(word);
      else codes.add(code);
    }
  }
  return { codes: [...codes], unknown };
}

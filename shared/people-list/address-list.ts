import { namedAddress } from './named-address.ts';
import type { TableRow } from './people-table.ts';

/** What stands before the first address when the head of a letter is copied: "To:", "À :". */
const addressee = /^\s*\p{L}{1,5}\s?:\s*/u;
/** Behind an address; a comma in a name parts nothing. */
const between = /[,;](?<=@[^\s<>@,;]{1,254}>?\s{0,9}[,;])/u;

/** People as mail programs write them, "Ana <ana@example.org>; Bo <bo@example.org>", name and address each, counted as they come; null when the lines hold anything else. */
export function addressList(lines: readonly string[]): TableRow[] | null {
  const rows: TableRow[] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    for (const one of line.replace(addressee, '').split(between)) {
      if (one.trim() === '') continue;
      const cells = cellsOf(one.trim());
      if (cells === null) return null;
      rows.push({ line: rows.length + 1, cells });
    }
  }
  return rows.length === 0 ? null : rows;
}

function cellsOf(one: string): string[] | null {
  if (/^[^\s<>@,;|"]+@[^\s<>@,;|"]+$/.test(one)) return ['', one];
  const named = namedAddress(one);
  return named === null || !named.address.includes('@') || /[;\t|@]/.test(named.name) ? null : [named.name, named.address];
}

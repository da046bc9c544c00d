import { columnNamed } from '#shared/people-list/columns.ts';
import type { Column } from '#shared/people-list/columns.ts';
import { Refusal } from '../launch/refusal.mjs';

/** Where each known column stands. Columns with other headings are left aside; without one for names, it refuses. */
export function findColumns(headings: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, heading] of headings.entries()) {
    const column = columnNamed(heading);
    if (column === null) continue;
    const first = found.get(column);
    if (first !== undefined) throw new Refusal(`The first line has two columns for the same: "${headings[first]}" and "${heading}".`);
    found.set(column, index);
  }
  if (!found.has('name') && !found.has('firstName') && !found.has('lastName'))
    throw new Refusal(`The first line has to name the columns, one of them "name" or "nom"; it reads: ${headings.join(', ')}.`);
  return found;
}

import type { PersonRow, Rows, TableRow } from '#shared/gathering/view/types.ts';

/** Who sits at a table, in the order they sat down. */
export function seatedPeople(table: Pick<TableRow, 'people'>, people: Rows<PersonRow>): PersonRow[] {
  return table.people.flatMap((id) => people[id] ?? []);
}

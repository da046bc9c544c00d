import type { HallView, PersonRow, TableRow } from '#shared/gathering/view/types.ts';

type Around = Pick<HallView, 'people' | 'tables'>;

/** How many people are in the gathering, and at how many tables somebody sits. */
export function peopleAround({ people, tables }: Around): { readonly people: number; readonly taken: number } {
  return { people: Object.keys(people).length, taken: Object.values(tables).filter((table) => table.people.length > 0).length };
}

/** Who stands in the hall: oneself first, then by name. */
export function standing({ people }: Pick<HallView, 'people'>, me: string): PersonRow[] {
  return Object.values(people)
    .filter(({ table }) => table === null)
    .sort((a, b) => Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name));
}

/** Who sits at a table, in the order they sat down. */
export function seatedAt({ people }: Pick<HallView, 'people'>, table: TableRow): PersonRow[] {
  return table.people.flatMap((id) => people[id] ?? []);
}

import { canTalk } from '#client/features/live/common-languages.ts';
import type { OrganiserView, PersonRow, TableRow } from '#shared/gathering/view/types.ts';
import { seatsToGive } from './seats-to-give.ts';
import { seatedPeople } from './seated-people.ts';

/** A table somebody could be moved to. */
export interface Destination {
  readonly table: TableRow;
  readonly people: readonly PersonRow[];
  readonly seatsLeft: number;
  /** Whether they could talk with all who sit there. */
  readonly speaks: boolean;
}

/** Every other table, the best first: with a seat, with a language in common, with company, the fewest people, by number. */
export function destinationsFor(person: PersonRow, { tables, people }: Pick<OrganiserView, 'tables' | 'people'>): Destination[] {
  return Object.values(tables)
    .filter(({ id }) => id !== person.table)
    .map((table) => {
      const seated = seatedPeople(table, people);
      return { table, people: seated, seatsLeft: seatsToGive(table), speaks: speaksAt(person, table, seated) };
    })
    .sort(
      (a, b) =>
        Number(b.seatsLeft > 0) - Number(a.seatsLeft > 0) ||
        Number(b.speaks) - Number(a.speaks) ||
        Number(b.people.length > 0) - Number(a.people.length > 0) ||
        a.people.length - b.people.length ||
        a.table.number - b.table.number,
    );
}

/** At an empty table the languages its host announced count. */
function speaksAt(person: PersonRow, table: TableRow, seated: readonly PersonRow[]): boolean {
  return canTalk([person, ...(seated.length > 0 ? seated : [{ languages: table.languages }])]);
}

import type { OrganiserView, PersonRow, TableRow } from '#shared/gathering/view/types.ts';
import { canTalk } from '#client/features/live/common-languages.ts';
import { seatsToGive } from '#client/features/live/tables/seats-to-give.ts';
import { seatedPeople } from '#client/features/live/tables/seated-people.ts';
import type { Trouble } from './troubles.ts';

/** The one thing to do about a trouble. */
export type Remedy =
  | { readonly kind: 'move'; readonly person: PersonRow; readonly to: TableRow }
  /** Both tables are full: these two change places. */
  | { readonly kind: 'swap'; readonly person: PersonRow; readonly other: PersonRow; readonly to: TableRow }
  /** Nothing fits by itself: an organiser says where the person goes. */
  | { readonly kind: 'choose'; readonly person: PersonRow }
  /** An organiser goes there. */
  | { readonly kind: 'visit' }
  | { readonly kind: 'write' }
  | { readonly kind: 'none' };

type Seated = Pick<OrganiserView, 'tables' | 'people'>;

/** What would help, by what is known here; an organiser decides. */
export function remedyOf(trouble: Trouble, view: Seated): Remedy {
  switch (trouble.kind) {
    case 'alone':
      if (trouble.person === null) return { kind: 'none' };
      return trouble.remedy === null
        ? { kind: 'choose', person: trouble.person }
        : { kind: 'move', person: trouble.person, to: trouble.remedy };
    case 'no_language':
      return betterTable(trouble, view) ?? swap(trouble, view) ?? { kind: 'write' };
    case 'help':
    case 'silent':
      return { kind: 'visit' };
    case 'dropped':
      return { kind: 'write' };
    case 'empty':
      return { kind: 'none' };
  }
}

/** Others with whom a table would still be one: of two at a table nobody goes, for that would leave one alone. */
const leavers = (people: readonly PersonRow[]): readonly PersonRow[] =>
  people.length < 3 ? [] : people.filter((person) => canTalk(without(people, person)));

/** One of them goes where there is a seat and a language in common, best where few sit. */
function betterTable({ table, people }: Trouble, view: Seated): Remedy | null {
  const tables = others(table, view).filter(({ row, seated }) => seatsToGive(row) > 0 && seated.length > 0);
  const moves = leavers(people).flatMap((person) =>
    tables.filter(({ seated }) => canTalk([...seated, person])).map(({ row }) => ({ kind: 'move', person, to: row }) as const),
  );
  return moves.sort((a, b) => a.to.people.length - b.to.people.length || a.to.number - b.to.number)[0] ?? null;
}

/** Two people change places so that both tables can talk. One of the tables takes one above its seats for a moment, so only round tables do. */
function swap({ table, people }: Trouble, view: Seated): Remedy | null {
  for (const { row, seated } of others(table, view)) {
    if (row.kind !== 'round') continue;
    for (const person of people)
      for (const other of seated) {
        const mended = canTalk([...without(people, person), other]) && canTalk([...without(seated, other), person]);
        if (mended && seatsToGive(row) > 0) return { kind: 'swap', person, other, to: row };
      }
  }
  return null;
}

const others = (table: TableRow, { tables, people }: Seated): { row: TableRow; seated: PersonRow[] }[] =>
  Object.values(tables)
    .filter(({ id }) => id !== table.id)
    .sort((a, b) => a.number - b.number)
    .map((row) => ({ row, seated: seatedPeople(row, people) }));

const without = (people: readonly PersonRow[], person: PersonRow): PersonRow[] => people.filter(({ id }) => id !== person.id);

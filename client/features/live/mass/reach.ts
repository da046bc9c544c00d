import type { OrganiserView } from '#shared/gathering/view/types.ts';

/** Whom an action for everyone concerns now. */
interface Reach {
  readonly seated: number;
  /** Tables at which somebody sits. */
  readonly tables: number;
  readonly standing: number;
  readonly plenary: number;
}

export function reachOf({ people, tables, clock }: Pick<OrganiserView, 'people' | 'tables' | 'clock'>): Reach {
  const all = Object.values(people);
  const plenary = clock.plenary === null ? 0 : all.filter(({ table }) => table === clock.plenary).length;
  const standing = all.filter(({ table }) => table === null).length;
  // As the figures in the bar: without who only visits a table, and without who is cut off.
  const taken = Object.values(tables).map((table) => table.people.filter((id) => people[id]?.dropped === false).length);
  return {
    seated: taken.reduce((sum, count) => sum + count, 0),
    tables: taken.filter((count) => count > 0).length,
    standing,
    plenary,
  };
}

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
  return {
    seated: all.length - standing - plenary,
    tables: Object.values(tables).filter((table) => table.people.length > 0).length,
    standing,
    plenary,
  };
}

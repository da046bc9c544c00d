import type { GuestRow, OrganiserView, OrganiserPersonRow } from '#shared/gathering/view/types.ts';

export interface PeopleFound {
  /** In the gathering now: who waits for a seat first, then who stands in the hall, then by name. */
  readonly here: readonly OrganiserPersonRow[];
  /** Known, but not here: invited, gone or removed; those at the door are shown elsewhere. */
  readonly away: readonly GuestRow[];
}

/** Everyone whose name or organisation contains every word of `query`, whatever its accents. */
export function peopleFound({ people, guests }: Pick<OrganiserView, 'people' | 'guests'>, query: string): PeopleFound {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  const fits = ({ name, organisation }: Pick<GuestRow, 'name' | 'organisation'>) => {
    const text = plain(`${name} ${organisation}`);
    return words.every((word) => text.includes(word));
  };
  return {
    here: Object.values(people)
      .filter(fits)
      .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name)),
    away: Object.values(guests)
      .filter((guest) => people[guest.id] === undefined && guest.standing !== 'knocking' && fits(guest))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

const place = ({ waiting, table }: OrganiserPersonRow): number => (waiting ? 0 : table === null ? 1 : 2);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();

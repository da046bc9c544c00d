import type { GuestRow, Rows } from '#shared/gathering/view/types.ts';
import type { ExpectedPerson } from './table-plans.ts';

/** Who is invited or was let in, by name, without the organisers. */
export function invitedPeople(guests: Rows<GuestRow>): ExpectedPerson[] {
  return Object.values(guests)
    .filter(({ organiser, standing }) => !organiser && standing !== 'removed')
    .map(({ name, organisation, languages }) => ({ name, organisation, languages }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** As many as wanted: those known first, then people without a name yet. */
export function expectedPeople(known: readonly ExpectedPerson[], wanted: number): ExpectedPerson[] {
  return Array.from({ length: wanted }, (_, index) => known[index] ?? { name: '', organisation: '', languages: [] });
}

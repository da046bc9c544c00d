import type { GuestRow, OrganiserView } from '#shared/gathering/view/types.ts';

/** Who stands at the door: those who still wait before those who gave up, by name. */
export function knocking({ guests }: Pick<OrganiserView, 'guests'>): GuestRow[] {
  return Object.values(guests)
    .filter(({ standing }) => standing === 'knocking')
    .sort((a, b) => Number(b.around) - Number(a.around) || a.name.localeCompare(b.name));
}

import type { TableRow } from '#shared/gathering/view/types.ts';

/** Seats an organiser may still give at a table. A round table takes one above its size: they mend what the plan could not know. */
export function seatsToGive({ kind, seats, people }: Pick<TableRow, 'kind' | 'seats' | 'people'>): number {
  return Math.max(0, (kind === 'round' ? seats + 1 : seats) - people.length);
}

import type { ClockView } from '#shared/gathering/view/clock-types.ts';
import type { TableRow } from '#shared/gathering/view/types.ts';

/** Whether one may sit down at a table, and if not, why. */
export type TableOffer = 'free' | 'full' | 'closed' | 'round' | 'paused' | 'mine';

export function tableOffer(table: TableRow, clock: Pick<ClockView, 'pausedAt'>, myTable: string | null): TableOffer {
  if (table.id === myTable) return 'mine';
  if (table.kind === 'round') return 'round';
  if (table.closed) return 'closed';
  if (table.people.length >= table.seats) return 'full';
  return clock.pausedAt === null ? 'free' : 'paused';
}

export const freeSeats = ({ seats, people }: Pick<TableRow, 'seats' | 'people'>): number => Math.max(0, seats - people.length);

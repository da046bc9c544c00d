import type { ClockView } from '#shared/gathering/view/clock-types.ts';
import type { MineView, TableRow } from '#shared/gathering/view/types.ts';

/** Whether one may sit down at a table, and if not, why. */
export type TableOffer = 'free' | 'full' | 'closed' | 'round' | 'paused' | 'mine';

type Comer = Pick<MineView, 'table' | 'role' | 'offers'>;

export function tableOffer(table: TableRow, clock: Pick<ClockView, 'pausedAt'>, mine: Comer): TableOffer {
  if (table.id === mine.table) return 'mine';
  if (table.kind === 'round') return 'round';
  const mayComeIn = mine.role === 'organiser' || mine.offers.some((offer) => offer.table === table.id);
  if (table.closed && !mayComeIn) return 'closed';
  if (table.people.length >= table.seats) return 'full';
  return clock.pausedAt === null ? 'free' : 'paused';
}

export const freeSeats = ({ seats, people }: Pick<TableRow, 'seats' | 'people'>): number => Math.max(0, seats - people.length);

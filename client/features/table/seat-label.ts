import { seatAngle } from '#client/ui/plate/geometry.ts';

/** Where the name beside a cup stands around the large table: a point in percent of the table's width, and on which side of it the text lies. */
export interface SeatLabel {
  readonly x: number;
  readonly y: number;
  readonly side: 'before' | 'over' | 'under' | 'after';
}

/** Beyond the edge of the table, whose radius is 50. */
const distance = 55;

export function seatLabel(index: number, count: number): SeatLabel {
  const angle = seatAngle(index, count);
  const [across, up] = [Math.sin(angle), Math.cos(angle)];
  const side = Math.abs(across) > 0.3 ? (across > 0 ? 'after' : 'before') : up > 0 ? 'over' : 'under';
  return { x: 50 + distance * across, y: 50 - distance * up, side };
}

/** Whether a seat lies in the upper half of the table: its name then stands above the table where there is no room beside it. */
export const isUpper = (index: number, count: number): boolean => Math.cos(seatAngle(index, count)) > 0.01;

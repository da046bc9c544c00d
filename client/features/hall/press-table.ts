import type { MouseEvent } from 'react';
import type { TableButtonProps } from '#client/features/hall/hall-model.ts';

/** A press picks the table; pressed again by keyboard (a click without a pointer), one sits down. */
export function pressTable({ detail }: Pick<MouseEvent, 'detail'>, { table, isPicked, pick, sit }: TableButtonProps): void {
  if (detail === 0 && isPicked && table.offer === 'free') sit(table.row.id);
  else pick(table.row.id);
}

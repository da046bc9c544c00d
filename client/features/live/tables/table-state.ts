import type { TableRow, TroubleKind } from '#shared/gathering/view/types.ts';

/** How a table is, as its line says it. */
export type TableState =
  | { readonly kind: TroubleKind; readonly tone: 'bad' | 'mid' }
  | { readonly kind: 'free'; readonly tone: 'calm'; readonly seats: number }
  | { readonly kind: 'full' | 'sitsOut'; readonly tone: 'calm' };

/** Its need first; then that it stays out of the mixing, then its seats. */
export function tableState(
  { seats, people, sitsOut }: Pick<TableRow, 'seats' | 'people' | 'sitsOut'>,
  need: TroubleKind | null,
): TableState {
  if (need !== null) return { kind: need, tone: need === 'alone' ? 'bad' : 'mid' };
  if (sitsOut) return { kind: 'sitsOut', tone: 'calm' };
  const free = seats - people.length;
  return free > 0 ? { kind: 'free', tone: 'calm', seats: free } : { kind: 'full', tone: 'calm' };
}

import type { Line } from '#shared/gathering/people.ts';
import type { GatheringState } from '#shared/gathering/state.ts';

/** `mine`: this page's. `unsaid`: this page's, though the log lost sight of it. `newer-page` and `newer-line` have taken it. */
export type SeatOfPage = 'mine' | 'unsaid' | 'newer-page' | 'newer-line';

/**
 * Who has the seat of `person` by the log: the page that is connected to `node` by `line`, or one that came after it, here or
 * elsewhere. Once a gathering is over or deleted its log no longer hears of pages, and takes no seat from any.
 */
export function seatOfPage(
  state: Exclude<GatheringState, { phase: 'none' }>,
  { person, node, line }: { readonly person: string; readonly node: string; readonly line: Line },
): SeatOfPage {
  const presence = state.people[person]?.presence;
  if (state.phase !== 'open' || state.discarded !== null || presence === undefined || presence.kind === 'away') return 'mine';
  const held = presence.line;
  if (held !== undefined && held.page !== line.page) return 'newer-page';
  if (held !== undefined && held.number > line.number) return 'newer-line';
  if (presence.kind === 'dropped') return 'unsaid';
  // No two connections have one number; two that say they do would take the seat from each other for ever.
  if (presence.node !== node) return held === undefined ? 'unsaid' : 'newer-line';
  return 'mine';
}

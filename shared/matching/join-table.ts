import { shareLanguage } from './common-language.ts';
import type { Guest, Meeting, Problem } from './types.ts';

export interface JoinableTable {
  readonly id: string;
  /** Who sits there now; people whose seat is only kept are not among them. */
  readonly occupants: readonly Guest[];
  /** Seats kept for people who dropped: they take room but are no company. */
  readonly keptSeats: number;
}

export interface Joining extends Pick<Problem, 'tableSize' | 'history' | 'keepApart'> {
  readonly guest: Guest;
  readonly tables: readonly JoinableTable[];
}

/**
 * The id of the table a late person joins, or null: then they wait with others. `remaining` is the share of the round still to come, 0 to 1.
 * A table below the wanted size while more than half the round remains, else up to one above it while more than 30 % remains.
 */
export function joinTable(joining: Joining, remaining: number): string | null {
  const { tableSize } = joining;
  const early = remaining > 0.5 ? bestTable(joining, tableSize) : null;
  return early ?? (remaining > 0.3 ? bestTable(joining, tableSize + 1) : null);
}

/** The id of the table that takes in somebody left alone (their own table not among `tables`), up to one above the wanted size; null if none fits. */
export function mergeTable(joining: Joining): string | null {
  return bestTable(joining, joining.tableSize + 1);
}

/** Common language and kept-apart pairs decide whether; then fewest earlier meetings, fewest colleagues, fewest seats taken, first in order. */
function bestTable({ guest, tables, history, keepApart }: Joining, seats: number): string | null {
  const met = timesMet(guest.id, history);
  const apart = new Set(keepApart.flatMap(([a, b]) => (a === guest.id ? [b] : b === guest.id ? [a] : [])));
  const ranked = tables
    .filter(
      ({ occupants, keptSeats }) =>
        occupants.length > 0 &&
        occupants.length + keptSeats < seats &&
        occupants.every(({ id }) => id !== guest.id && !apart.has(id)) &&
        shareLanguage([guest, ...occupants]),
    )
    .map(({ id, occupants, keptSeats }) => ({
      id,
      meetings: occupants.reduce((sum, other) => sum + (met.get(other.id) ?? 0), 0),
      colleagues: occupants.filter(({ organisation }) => organisation !== null && organisation === guest.organisation).length,
      taken: occupants.length + keptSeats,
    }))
    .toSorted((a, b) => a.meetings - b.meetings || a.colleagues - b.colleagues || a.taken - b.taken);
  return ranked[0]?.id ?? null;
}

function timesMet(id: string, history: readonly Meeting[]): Map<string, number> {
  const met = new Map<string, number>();
  for (const { a, b, times } of history) {
    const other = a === id ? b : b === id ? a : null;
    if (other !== null) met.set(other, (met.get(other) ?? 0) + times);
  }
  return met;
}

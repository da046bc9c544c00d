import type { MatchRefusal, Problem } from './types.ts';

/**
 * Why a problem cannot be planned, or null. Who is absent may appear in the history, in kept-apart pairs and in the draft (left aside there),
 * but a host must be a guest, once.
 */
export function validate({ guests, tableSize, roundsLeft, history, hosts }: Problem): MatchRefusal | null {
  const ids = new Set(guests.map(({ id }) => id));
  if (guests.length === 0) return 'no_guests';
  if (ids.size < guests.length || new Set(hosts).size < hosts.length) return 'doubled_guest';
  if (!hosts.every((host) => ids.has(host))) return 'unknown_guest';
  if (!Number.isInteger(tableSize) || tableSize < 2 || tableSize > 8) return 'bad_table_size';
  if (!Number.isInteger(roundsLeft) || roundsLeft < 1) return 'bad_rounds';
  if (!history.every(({ times }) => Number.isInteger(times) && times >= 0)) return 'bad_history';
  return null;
}

/** A place at a table, as a plate draws it. */
export type PlateSeat = FreeSeat | TakenSeat;

interface FreeSeat {
  readonly kind: 'free';
  /** Held out to the person looking: dashed in pine. */
  readonly yours?: boolean;
}

interface TakenSeat {
  readonly kind: 'taken';
  readonly initials: string;
  /** Keeps the cup's identity when seats change; the place's index when absent. */
  readonly id?: string;
  readonly mine?: boolean;
  readonly host?: boolean;
  readonly listening?: boolean;
  readonly speaking?: boolean;
  /** The seat is kept for someone whose connection dropped. */
  readonly away?: boolean;
}

/** `taken` seats and enough free ones for `capacity`, spread between the people as evenly as they go; never fewer places than people. */
export function withFreeSeats(taken: readonly PlateSeat[], capacity: number, free: PlateSeat = { kind: 'free' }): readonly PlateSeat[] {
  const count = Math.max(capacity, taken.length);
  if (taken.length === 0) return Array.from({ length: count }, () => free);
  const places: PlateSeat[] = [];
  for (const [index, seat] of taken.entries()) {
    places.push(seat);
    const next = Math.floor(((index + 1) * count) / taken.length);
    while (places.length < next) places.push(free);
  }
  return places;
}

/** Two letters for a cup, from a name as its owner wrote it: `Amina Diallo` gives `Am`. */
export function initialsOf(name: string): string {
  const letters = Array.from(
    name
      .normalize('NFC')
      .trim()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const [first = '?', second = ''] = letters;
  // Arabic letters would join.
  const between = /\p{Script=Arabic}/u.test(first) ? '\u200c' : '';
  return first.toLocaleUpperCase() + between + second.toLocaleLowerCase();
}

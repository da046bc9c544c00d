import { seededRandom } from '#shared/primitives/seeded-random.ts';

/** What one synthetic guest is going to do; seconds count from the start of the rehearsal. */
export interface GuestScript {
  readonly arrivesAt: number;
  /** Loses the connection once, in the middle of this round; null never. */
  readonly dropsInRound: number | null;
  /** Whether the one who dropped comes back while the seat is kept. */
  readonly comesBack: boolean;
  readonly listens: boolean;
  /** Takes a breath instead of this round; null never. */
  readonly restsInRound: number | null;
  /** Pace of this guest, 0 to 1. */
  readonly pace: number;
}

/** Most arrive in the first twenty seconds, four come late, two drop, one listens, one takes a breath. */
export function guestScript(index: number, guests: number): GuestScript {
  const random = seededRandom(index + 1);
  const fromEnd = guests - index;
  const late = fromEnd <= 4 ? 50 + fromEnd * 22 : null;
  return {
    arrivesAt: late ?? 1 + (index / guests) * 18,
    dropsInRound: index === 5 ? 1 : index === 11 ? 0 : null,
    comesBack: index === 5,
    listens: index === 9,
    restsInRound: index === 14 ? 2 : null,
    pace: random.next(),
  };
}

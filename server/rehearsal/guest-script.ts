import { hasRounds, segmentSeconds, type Segment } from '#shared/gathering/about.ts';
import { gatherSeconds, type RehearsalPlan } from '#shared/gathering/rehearsal.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';

/** What one synthetic guest is going to do; seconds count from the start of the rehearsal. */
export interface GuestScript {
  /** Null never. */
  readonly arrivesAt: number | null;
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

/** What so many guests of a rehearsal do, by the shares that were chosen; chance decides who, and the same way each time. */
export function rehearsalScripts(guests: number, plan: RehearsalPlan, programme: readonly Segment[]): GuestScript[] {
  const random = seededRandom(guests);
  const order = shuffled(guests, () => random.next());
  const absent = Math.round(guests * plan.absent);
  const late = Math.min(guests - absent, Math.round(guests * plan.late));
  const dropping = Math.min(guests - absent, Math.round(guests * plan.dropping));
  const gather = gatherSeconds[plan.speed];
  const length = programme.reduce((sum, segment) => sum + segmentSeconds(segment), 0);
  const rounds = Math.max(1, ...programme.map((segment) => (hasRounds(segment) ? segment.rounds : 0)));
  return Array.from({ length: guests }, (_, index): GuestScript => {
    const rank = order.indexOf(index);
    const isLate = rank >= absent && rank < absent + late;
    // From the other end, so that who drops is rarely late too.
    const drop = guests - 1 - rank;
    return {
      arrivesAt: rank < absent ? null : isLate ? gather + length * (0.05 + random.next() * 0.5) : 1 + random.next() * gather * 0.7,
      dropsInRound: drop < dropping ? Math.floor(random.next() * rounds) : null,
      comesBack: drop % 2 === 0,
      listens: false,
      restsInRound: null,
      pace: random.next(),
    };
  });
}

function shuffled(length: number, next: () => number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  return order
    .map((index) => ({ index, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
}

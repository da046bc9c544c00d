import type { ClockView, HallView } from '#shared/gathering/view/types.ts';

/** What the large clock of the live screen shows. */
export type ClockFace =
  /** A bell too far away to count down to: the time of day, on another day with its date. */
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'left' }
  /** Nothing goes on by itself. */
  | { readonly kind: 'held' };

/** From here on seconds mean something. */
const countdownMs = 2 * 3600_000;

export function clockFace({ about, clock }: Pick<HallView, 'about' | 'clock'>, now: number): ClockFace {
  if (clock.phase === 'draft') return { kind: 'at', at: about.startsAt };
  if (clock.endsAt === null) return { kind: 'held' };
  return clock.endsAt - (clock.pausedAt ?? now) > countdownMs ? { kind: 'at', at: clock.endsAt } : { kind: 'left' };
}

/** The name of what runs now, outside rounds. */
export function phaseOf({ phase, kind }: Pick<ClockView, 'phase' | 'kind'>): 'draft' | 'before' | 'hall' | 'over' {
  if (phase === 'draft') return 'draft';
  if (phase === 'over') return 'over';
  return kind === 'before' ? 'before' : 'hall';
}

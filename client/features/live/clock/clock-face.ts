import { roundClockOf } from '#client/features/participant/round-clock-of.ts';
import { isFar } from '#client/lib/round-clock.ts';
import type { ClockView } from '#shared/gathering/view/clock-types.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

/** What the large clock of the live screen shows. */
export type ClockFace =
  /** A bell too far away to count down to: the time of day. */
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'left' }
  /** Nothing goes on by itself. */
  | { readonly kind: 'held' };

export function clockFace({ about, clock }: Pick<HallView, 'about' | 'clock'>, now: number): ClockFace {
  if (clock.phase === 'draft') return { kind: 'at', at: about.startsAt };
  if (clock.endsAt === null) return { kind: 'held' };
  const running = roundClockOf(clock, () => now);
  return running !== undefined && isFar(running) ? { kind: 'at', at: clock.endsAt } : { kind: 'left' };
}

/** The name of what runs now, outside rounds. */
export function phaseOf({ phase, kind }: Pick<ClockView, 'phase' | 'kind'>): 'draft' | 'before' | 'hall' | 'plenary' | 'over' {
  if (phase === 'draft') return 'draft';
  if (phase === 'over') return 'over';
  return kind === 'before' || kind === 'plenary' ? kind : 'hall';
}

import type { Step } from '#client/features/participant/programme.ts';
import type { ClockView } from '#shared/gathering/view/clock-types.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import { stepAfter } from './step-after.ts';

export interface Ending {
  readonly what: 'round' | 'segment' | 'gathering';
  /** What the bell then brings. */
  readonly then: Step;
}

/** What can be ended gently now. Of two that come to the same only the plainer one is offered. */
export function endingsOffered({ about, clock }: Pick<HallView, 'about' | 'clock'>): Ending[] {
  const then = (change: Partial<ClockView>): Step =>
    stepAfter({ about, clock: { ...clock, coming: null, then: 'next', ...change } }) ?? { kind: 'end' };
  const all: Ending = { what: 'gathering', then: { kind: 'end' } };
  if (clock.phase !== 'open' || clock.kind === 'before') return [all];
  const inRound = clock.kind === 'round';
  const isLast = clock.round === clock.rounds - 1;
  const found: Ending[] = [
    ...(inRound ? [{ what: 'round', then: then({}) } as const] : []),
    ...(inRound && isLast ? [] : [{ what: 'segment', then: then({ then: 'segment' }) } as const]),
  ];
  return [...found.filter((one) => one.then.kind !== 'end'), all];
}

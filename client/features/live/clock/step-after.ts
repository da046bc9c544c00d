import { nextStep, type Step } from '#client/features/participant/programme.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

/** What the next bell brings, also where it needs an organiser's signal: a held hall gives way to what follows. */
export function stepAfter({ about, clock }: Pick<HallView, 'about' | 'clock'>): Step | null {
  return nextStep({ about, clock }) ?? (clock.phase === 'open' ? nextStep({ about, clock: { ...clock, held: false } }) : null);
}

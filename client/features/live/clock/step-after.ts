import { nextStep, type Step } from '#client/features/participant/programme.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

/** What the next bell brings, also where it needs an organiser's signal: held, rounds come to rest in the hall, and a hall gives way to what follows. */
export function stepAfter({ about, clock }: Pick<HallView, 'about' | 'clock'>): Step | null {
  const next = nextStep({ about, clock });
  if (next !== null || clock.phase !== 'open') return next;
  return clock.kind === 'round' ? { kind: 'hall' } : nextStep({ about, clock: { ...clock, held: false } });
}

import { nextOf } from '#shared/gathering/next-of.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import { hasRounds } from '#shared/gathering/about.ts';

/** What the programme is at, or comes to next. Rounds count from 1, as people do. */
export type Step =
  | { readonly kind: 'hall' | 'plenary' }
  | { readonly kind: 'round'; readonly round: number; readonly rounds: number }
  | { readonly kind: 'end' };

type Programme = Pick<HallView, 'about' | 'clock'>;

/** The round that runs now, or null outside rounds. */
export function currentRound({ clock }: Pick<HallView, 'clock'>): Extract<Step, { kind: 'round' }> | null {
  return clock.kind === 'round' && clock.round !== null ? { kind: 'round', round: clock.round + 1, rounds: clock.rounds } : null;
}

/** What the next bell brings: as announced, else as the programme says; null when there is no bell to come. */
export function nextStep({ about, clock }: Programme): Step | null {
  if (clock.phase !== 'open') return null;
  const next = clock.coming?.to ?? (clock.held && clock.kind !== 'round' ? null : nextOf(about, clock));
  if (next === null) return null;
  return next.kind === 'round' ? roundOf(about, next.segment, next.round) : { kind: next.kind };
}

/** Whether the next bell was made the last one: an organiser ends the gathering, or its end is announced. */
export function isEnding(view: Programme): boolean {
  return nextStep(view)?.kind === 'end' && (view.clock.then === 'end' || view.clock.coming !== null);
}

function roundOf(about: HallView['about'], segment: number, round: number): Step {
  const part = about.programme[segment];
  return { kind: 'round', round: round + 1, rounds: hasRounds(part) ? part.rounds : 0 };
}

import type { HallView } from '#shared/gathering/view/types.ts';

/** What the programme is at, or comes to next. Rounds count from 1, as people do. */
export type Step =
  { readonly kind: 'hall' } | { readonly kind: 'round'; readonly round: number; readonly rounds: number } | { readonly kind: 'end' };

type Programme = Pick<HallView, 'about' | 'clock'>;

/** The round that runs now, or null outside rounds. */
export function currentRound({ clock }: Pick<HallView, 'clock'>): Extract<Step, { kind: 'round' }> | null {
  return clock.kind === 'round' && clock.round !== null ? { kind: 'round', round: clock.round + 1, rounds: clock.rounds } : null;
}

/** What the next bell brings: as announced, else as the programme says; null when there is no bell to come. */
export function nextStep({ about, clock }: Programme): Step | null {
  if (clock.phase !== 'open') return null;
  const { coming } = clock;
  if (coming !== null) return coming.to.kind === 'round' ? roundOf(about, coming.to.segment, coming.to.round) : { kind: coming.to.kind };
  if (clock.kind === 'round' && clock.round !== null && clock.segment !== null && clock.round + 1 < clock.rounds)
    return roundOf(about, clock.segment, clock.round + 1);
  if (clock.held) return null;
  return segmentStart(about, clock.segment === null ? 0 : clock.segment + 1);
}

function segmentStart(about: HallView['about'], segment: number): Step {
  const next = about.programme[segment];
  if (next === undefined) return { kind: 'end' };
  return next.kind === 'hall' ? { kind: 'hall' } : { kind: 'round', round: 1, rounds: next.rounds };
}

function roundOf(about: HallView['about'], segment: number, round: number): Step {
  const mixing = about.programme[segment];
  return { kind: 'round', round: round + 1, rounds: mixing?.kind === 'mixing' ? mixing.rounds : 0 };
}

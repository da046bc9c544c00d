import type { Step } from '#client/features/participant/programme.ts';
import { segmentSeconds } from '#shared/gathering/about.ts';
import { doorsSeconds } from '#shared/gathering/limits.ts';
import type { OrganiserView, PlanView } from '#shared/gathering/view/types.ts';
import { stepAfter } from './step-after.ts';

/** What an organiser wants to know of the next change. Each part is null while there is nothing to say. */
export interface ComingUp {
  /** When the doors open by themselves. */
  readonly doors: number | null;
  readonly step: Step | null;
  /** When; null where it waits for a signal. */
  readonly at: number | null;
  /** How many are counted in for the coming round, of how many around. */
  readonly counted: { readonly people: number; readonly around: number } | null;
  /** Wishes for one more minute, while they can be said. */
  readonly votes: { readonly cast: number; readonly needed: number } | null;
  readonly plan: 'making' | PlanView | null;
  /** When the gathering ends if nothing changes. */
  readonly end: number | null;
}

type Shown = Pick<OrganiserView, 'about' | 'clock' | 'people' | 'votes' | 'plan'>;

export function comingUp(view: Shown): ComingUp {
  const { about, clock, people, votes, plan } = view;
  if (clock.phase === 'draft') return draft(view);
  const { coming } = clock;
  const toRound = coming?.to.kind === 'round';
  const promised = coming?.promised === true;
  return {
    doors: null,
    step: stepAfter({ about, clock }),
    at: clock.endsAt,
    counted: toRound ? { people: clock.countedIn, around: Object.keys(people).length } : null,
    votes: coming !== null && !promised ? votes : null,
    plan: plan ?? (toRound && promised ? 'making' : null),
    end: clock.expectedEnd,
  };
}

/** Before the doors open everything is as it was prepared. */
function draft({ about, clock }: Shown): ComingUp {
  const length = about.programme.reduce((sum, segment) => sum + segmentSeconds(segment), 0);
  return {
    doors: about.startsAt - doorsSeconds * 1000,
    step: stepAfter({ about, clock: { ...clock, phase: 'open', kind: 'before' } }),
    at: about.startsAt,
    counted: null,
    votes: null,
    plan: null,
    end: about.startsAt + length * 1000,
  };
}

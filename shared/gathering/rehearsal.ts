import type { About, Segment } from './about.ts';

/** How organisers rehearse: with whom, and how fast. Shares are from 0 to 1 of all guests. */
export interface RehearsalPlan {
  readonly guests: number;
  /** As those invited are called, and invented where they are too few; or invented all. */
  readonly names: 'invited' | 'invented';
  /** Come only when the programme runs. */
  readonly late: number;
  /** Do not come at all. */
  readonly absent: number;
  /** Lose their connection in a round; half of them come back in time. */
  readonly dropping: number;
  readonly speed: 1 | 10;
}

export const rehearsalLimits = { guests: { least: 2, most: 150 } } as const;

/** The shortest that the contract lets a segment, or a round, be; seconds. */
const leastSeconds: Readonly<Partial<Record<Segment['kind'], number>>> = { hall: 10 };
const leastOtherwise = 20;
/** Guests have this long to arrive before the programme begins. */
export const gatherSeconds = { 1: 60, 10: 20 } as const;

/** What is rehearsed: the same gathering, begun soon and as fast as was asked. Lead times follow from the shorter lengths by themselves. */
export function rehearsedAbout(about: About, { speed }: Pick<RehearsalPlan, 'speed'>, now: number): About {
  return {
    ...about,
    startsAt: now + gatherSeconds[speed] * 1000,
    programme: rehearsedProgramme(about.programme, { speed }),
    door: 'open',
    retentionDays: 1,
    rehearsal: true,
  };
}

/** The same segments, as long as they are in a rehearsal of that speed. */
export const rehearsedProgramme = (programme: readonly Segment[], { speed }: Pick<RehearsalPlan, 'speed'>): Segment[] =>
  programme.map((segment) => quicker(segment, speed));

function quicker<S extends Segment>(segment: S, speed: number): S {
  const least = Math.min(segment.seconds, leastSeconds[segment.kind] ?? leastOtherwise);
  return { ...segment, seconds: Math.max(least, Math.round(segment.seconds / speed)) };
}

import { hasRounds } from '../about.ts';
import { runningPlenary } from '../plenary.ts';
import { expectedEnd } from '../expected-end.ts';
import { countedIn, standing } from '../select.ts';
import type { GatheringState } from '../state.ts';
import type { ClockView } from './clock-types.ts';

export function clockView(state: Exclude<GatheringState, { phase: 'none' }>): ClockView {
  const idle = {
    segment: null,
    round: null,
    rounds: 0,
    startedAt: null,
    endsAt: null,
    held: false,
    then: 'next' as const,
    pausedAt: null,
    coming: null,
    plenary: null,
    countedIn: 0,
  };
  if (state.phase !== 'open') return { ...idle, phase: state.phase, kind: state.phase === 'over' ? 'over' : 'before', expectedEnd: null };
  const { course, held, pausedAt, about } = state;
  const segment = course.kind === 'before' ? undefined : about.programme[course.segment];
  const { coming } = course;
  return {
    phase: 'open',
    kind: course.kind,
    segment: course.kind === 'before' ? null : course.segment,
    round: course.kind === 'round' ? course.round : null,
    rounds: hasRounds(segment) ? segment.rounds : 0,
    startedAt: course.startedAt,
    endsAt: course.endsAt,
    held,
    then: course.then,
    pausedAt,
    coming:
      coming === null
        ? null
        : { to: coming.to, promised: coming.stage === 'promised', planned: coming.stage === 'promised' && coming.plan !== null },
    plenary: runningPlenary(state)?.id ?? null,
    countedIn: coming === null ? 0 : countedIn(state).length,
    expectedEnd: expectedEnd(about, { ...standing(course, held), endsAt: course.endsAt }),
  };
}

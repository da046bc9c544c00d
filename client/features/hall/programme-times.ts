import { segmentSeconds } from '#shared/gathering/about.ts';
import type { Segment } from '#shared/gathering/about.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import { hasRounds } from '#shared/gathering/about.ts';

export interface TimedSegment {
  readonly segment: Segment;
  readonly index: number;
  /** Epoch milliseconds; as far as it can be known now. */
  readonly startsAt: number;
}

/** What is still to come of the programme, with its times: counted on from the bell that rings next. */
export function programmeTimes({ about, clock }: Pick<HallView, 'about' | 'clock'>): TimedSegment[] {
  const current = clock.segment ?? -1;
  const running = about.programme[current];
  const roundsLeft = clock.kind === 'round' && hasRounds(running) ? running.rounds - 1 - (clock.round ?? 0) : 0;
  let at = (clock.endsAt ?? about.startsAt) + roundsLeft * (running?.seconds ?? 0) * 1000;
  return about.programme.flatMap((segment, index) => {
    if (index <= current) return [];
    const startsAt = at;
    at += segmentSeconds(segment) * 1000;
    return [{ segment, index, startsAt }];
  });
}

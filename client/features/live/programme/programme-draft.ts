import { hasRounds, segmentSeconds, type Segment } from '#shared/gathering/about.ts';
import { changedEnd } from '#shared/gathering/programme-change.ts';
import { expectedEnd } from '#shared/gathering/expected-end.ts';
import type { ClockView } from '#shared/gathering/view/clock-types.ts';

/** A part being changed; the key tells two alike parts from each other. */
export interface DraftPart {
  readonly key: number;
  readonly segment: Segment;
}

export const partsOf = (programme: readonly Segment[]): DraftPart[] => programme.map((segment, key) => ({ key, segment }));

/** What a changed programme comes to; instants in epoch milliseconds, null where they wait for a signal. */
export interface Outcome {
  /** The bell of what runs. */
  readonly bell: number | null;
  /** When each part begins; null for what is over. */
  readonly starts: readonly (number | null)[];
  readonly end: number | null;
  /** Seconds from the end of what runs on. */
  readonly rest: number;
}

interface Change {
  readonly was: readonly Segment[];
  readonly programme: readonly Segment[];
  readonly clock: ClockView;
  readonly now: number;
}

/** The same answer as the server's, before it is asked; null when what runs or is over would be another. */
export function outcomeOf({ was, programme, clock, now }: Change): Outcome | null {
  const changed = changedEnd({ was, programme, running: clock, now: clock.pausedAt ?? now });
  if (changed === null) return null;
  const at = { ...clock, endsAt: changed.endsAt };
  const current = clock.segment ?? -1;
  const part = programme[current];
  const roundsLeft = hasRounds(part) && clock.round !== null && clock.then === 'next' ? part.rounds - clock.round - 1 : 0;
  const left = roundsLeft * (part?.seconds ?? 0);
  let next = changed.endsAt === null || clock.held ? null : changed.endsAt + left * 1000;
  const starts = programme.map((segment, index) => {
    if (index < current) return null;
    if (index === current) return clock.startedAt;
    const start = next;
    next = next === null ? null : next + segmentSeconds(segment) * 1000;
    return start;
  });
  const rest = left + programme.slice(current + 1).reduce((sum, segment) => sum + segmentSeconds(segment), 0);
  return { bell: changed.endsAt, starts, end: expectedEnd({ programme }, at), rest };
}

/** What may be changed of a part: nothing, its length alone, how many rounds there are too, or everything. */
type Changeable = 'nothing' | 'length' | 'rounds' | 'all';

export function changeable(segment: Segment, index: number, { segment: running, kind }: Pick<ClockView, 'segment' | 'kind'>): Changeable {
  if (running === null || index > running) return 'all';
  if (index < running) return 'nothing';
  if (kind === 'round') return 'rounds';
  return segment.kind === kind ? 'length' : 'nothing';
}

import { segmentSeconds, type Segment } from './about.ts';

/** When the last segment ends if everything goes as written; epoch milliseconds. */
export function programmeEnd(startsAt: number, programme: readonly Segment[]): number {
  return startsAt + programme.reduce((sum, segment) => sum + segmentSeconds(segment), 0) * 1000;
}

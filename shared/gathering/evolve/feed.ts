import { maxFeed } from '../limits.ts';
import type { FeedLine, Open } from '../state.ts';

/** Adds a line to the organiser's feed, newest first, the oldest ones go. */
export function withFeed(state: Open, line: Pick<FeedLine, 'at' | 'what'> & Partial<FeedLine>): Open {
  const full: FeedLine = { person: null, table: null, count: null, ...line };
  return { ...state, feed: [full, ...state.feed].slice(0, maxFeed) };
}

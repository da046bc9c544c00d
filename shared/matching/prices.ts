import { pricesOf } from './pair-kinds.ts';
import { weights } from './weights.ts';

/** By kind of pair, one more meeting in each of the ways that plans are looked at. */
export const prices = {
  /** What plans are judged by. */
  told: pricesOf(weights),
  /**
   * What the searches go by, found by trial: a wish to be apart so little that it may be passed over, a colleague so much that among plans with as
   * few repeats a search drifts to those with fewer colleagues, and two without a common language enough to show the way to a table that has one.
   */
  searched: pricesOf({ ...weights, keepApart: 32 * weights.repeatMeeting, sameOrganisation: 400, strangers: 3 * weights.repeatMeeting }),
  /** The hard rules alone, in small units; `missingSpeaker` is what each person without the language of their table adds. */
  hard: pricesOf({ keepApart: 4, strangers: 1 }),
  /** Wishes to be apart, counted. */
  apart: pricesOf({ keepApart: 1 }),
} as const;

import { pricesOf } from './pair-kinds.ts';
import { weights } from './weights.ts';

/**
 * By kind of pair, what plans are judged by and what the searches go by, found by trial: a wish to be apart so little that it may be passed over,
 * a colleague so much that among plans with as few repeats a search drifts to those with fewer colleagues.
 */
export const prices = {
  told: pricesOf(weights),
  searched: pricesOf({ ...weights, keepApart: 32 * weights.repeatMeeting, sameOrganisation: 400 }),
} as const;

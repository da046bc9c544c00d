import type { ErrorCode } from '#shared/contract/error-codes.ts';

const told = [
  'table_full',
  'too_few_seats',
  'table_closed',
  'not_in_hall',
  'no_table_free',
  'is_paused',
  'round_table',
  'unknown_table',
  'not_allowed',
  'no_vote_now',
  'no_more_extensions',
  'too_many',
  'not_seated',
  'is_over',
  'stage_full',
  'no_names_here',
  'card_not_yours',
  'rule_stays',
  'somebody_shares',
  'too_soon',
] as const;

/** Refusals a participant may meet by acting in good time; each has its own sentence. */
export type ToldRefusal = (typeof told)[number] | 'offline' | 'other';

/** Which sentence says why something was refused and what to do. */
export function toldRefusal(code: ErrorCode): ToldRefusal {
  if (code === 'unavailable' || code === 'busy' || code === 'too_fast') return 'offline';
  return told.find((each) => each === code) ?? 'other';
}

import type { ErrorCode } from '#shared/contract/error-codes.ts';

const told = [
  'bell_is_promised',
  'is_paused',
  'is_not_paused',
  'is_over',
  'no_bell_to_move',
  'no_more_extensions',
  'table_full',
  'unknown_table',
  'unknown_person',
  'unknown_message',
  'too_late',
  'not_allowed',
  'too_many',
  'stage_full',
  'no_plenary',
  'rule_stays',
  'programme_is_stale',
  'already_visited',
  'not_in_open_hall',
] as const;

/** Refusals an organiser may meet by acting in good time; each has its own sentence. */
export type OrganiserRefusal = (typeof told)[number] | 'offline' | 'other';

/** Which sentence says why something was refused and what to do. */
export function organiserRefusal(code: ErrorCode): OrganiserRefusal {
  if (code === 'unavailable' || code === 'busy' || code === 'too_fast') return 'offline';
  return told.find((each) => each === code) ?? 'other';
}

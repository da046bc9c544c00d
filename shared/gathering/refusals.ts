/** Why the core refuses a command: the closed list, with whether trying the same again can help. */
export const refusals = {
  not_yet: { retryable: false },
  is_over: { retryable: false },
  exists: { retryable: false },
  not_allowed: { retryable: false },
  not_admitted: { retryable: false },
  removed: { retryable: false },
  unknown_person: { retryable: false },
  unknown_table: { retryable: false },
  unknown_card: { retryable: false },
  unknown_theme: { retryable: false },
  unknown_question: { retryable: false },
  unknown_message: { retryable: false },
  table_full: { retryable: true },
  /** More people sit there. */
  too_few_seats: { retryable: false },
  table_closed: { retryable: false },
  table_not_yours: { retryable: false },
  no_table_free: { retryable: true },
  /** A round or a plenary runs, and its bell brings everybody back. */
  not_in_open_hall: { retryable: false },
  round_table: { retryable: false },
  not_seated: { retryable: false },
  somebody_shares: { retryable: true },
  not_in_hall: { retryable: false },
  no_vote_now: { retryable: false },
  no_bell_to_move: { retryable: false },
  bell_is_promised: { retryable: true },
  no_more_extensions: { retryable: false },
  is_paused: { retryable: true },
  is_not_paused: { retryable: false },
  /** It was done a moment ago. */
  too_soon: { retryable: true },
  too_late: { retryable: false },
  too_many: { retryable: false },
  plan_is_stale: { retryable: false },
  /** It has gone on, or somebody else changed it, since it was read. */
  programme_is_stale: { retryable: false },
  /** Another organiser edited it since it was read. */
  about_is_stale: { retryable: false },
  /** By another organiser. */
  already_visited: { retryable: true },
  plan_breaks_a_rule: { retryable: false },
  not_oneself: { retryable: false },
  no_plenary: { retryable: false },
  stage_full: { retryable: true },
  unknown_language: { retryable: false },
  /** Nobody goes by name at this table any more: the client sends a secret with the next command. */
  no_names_here: { retryable: false },
  /** Cards count with one that counts for itself, and those without names only with such. */
  cannot_merge: { retryable: false },
  card_not_yours: { retryable: false },
  rule_stays: { retryable: false },
  /** Nobody that is meant has a mail address, or all have been written to. */
  nobody_to_mail: { retryable: false },
  /** Organisers deleted it; they may still take that back. */
  discarded: { retryable: false },
  still_running: { retryable: false },
  unknown_concern: { retryable: false },
  /** Whoever is reported is the only organiser. */
  nobody_to_tell: { retryable: false },
  no_contact_card: { retryable: false },
  /** Both have the other's card: an offer is taken back only before. */
  already_exchanged: { retryable: false },
} as const;

export type Refusal = keyof typeof refusals;

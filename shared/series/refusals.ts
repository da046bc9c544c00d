/** Why a series refuses a command, beside what gatherings refuse: the closed list. */
export const seriesRefusals = {
  unknown_offer: { retryable: false },
  /** Claimed, declined, withdrawn or too old; or its link was replaced. */
  offer_over: { retryable: false },
  unknown_notice: { retryable: false },
} as const;

export type SeriesRefusal = keyof typeof seriesRefusals | 'not_allowed' | 'too_many';

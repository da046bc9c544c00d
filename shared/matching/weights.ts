/**
 * What a broken rule costs. Hard rules outweigh any sum of soft ones a gathering can reach, so that a single number compares plans in order:
 * hard before soft. All are whole numbers that fit 32 bits.
 */
export const weights = {
  /** One person at a table who does not speak its best language: graded, so that a search sees a table getting better. */
  missingSpeaker: 2 ** 26,
  /** Two people who must not meet: above a whole table without a language, for it is a matter of safety. */
  keepApart: 2 ** 30,
  /** Times the earlier meetings of the pair: convex, so that a second repeat of one pair costs more than two of different pairs. */
  repeatMeeting: 1000,
  /** Two colleagues: about thirty of them are worth one repeat, for one meets a colleague anyway. */
  sameOrganisation: 30,
} as const;

/** Earlier meetings of a pair count up to this often, which keeps costs within their range. */
export const mostMeetings = 1000;

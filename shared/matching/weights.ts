/**
 * What a broken rule costs. Hard rules outweigh any sum of soft ones a gathering can reach, so that a single number compares plans in order:
 * hard before soft. All are whole numbers that fit 32 bits.
 */
export const weights = {
  /** A table without a language in common: more than all who could lack it there, for one such table is better than two. */
  silentTable: 2 ** 29,
  /** One person at such a table who does not speak its best language: graded, so that a search sees a table getting better. */
  missingSpeaker: 2 ** 26,
  /** Two people who must not meet: above a whole table without a language, for it is a matter of safety. */
  keepApart: 2 ** 30,
  /** Times the earlier meetings of the pair: convex, so that a second repeat of one pair costs more than one of another pair. */
  repeatMeeting: 1000,
  /** Any meeting of two who met before, on top: of plans as convex as each other the one where more people meet is better. */
  repeat: 500,
  /** Times the square of the earlier meetings but one: of two plans alike in all that, the one whose most frequent pair meets less often. */
  often: 50,
  /**
   * Any repeat, for each (up to three) that the worse-off of the two has had before: of plans with as many repeats the one that looks to the
   * worst-off. Little enough not to buy that with repeats of others: at 250, 12 people in fours meet 15 times again instead of 13.
   */
  strain: 100,
  /**
   * Two colleagues: fifteen of them are worth one repeat. At a third of that price plans have no fewer repeats when people come and go, and more colleagues;
   * at twice it they have more repeats.
   */
  sameOrganisation: 100,
  /** Two people who named topics, none in common: a wish, and every table has its questions. */
  topicMismatch: 3,
  /** Two who are there for the first time: better one of them beside somebody who knows the ropes. */
  firstTimers: 2,
  /** Each attribute to be spread that two people share: chosen by the organiser, so above topics. */
  sharedAttribute: 10,
  /** A host who had more guests than others, and one more: last of all, it only turns equals. */
  hostLoad: 1,
} as const;

export type Weights = { readonly [rule in keyof typeof weights]: number };

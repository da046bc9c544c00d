/** Would you come again? */
export const againChoices = ['yes', 'rather_yes', 'rather_no', 'no'] as const;
export type Again = (typeof againChoices)[number];

/** What somebody answered afterwards. */
export interface SurveyAnswer {
  readonly again: Again;
  /** What should change; empty where they wrote nothing. */
  readonly change: string;
}

/** Fewer answers than these are not shown: they could be guessed to be somebody's. */
export const leastAnswers = 3;

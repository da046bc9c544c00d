import type { DraftProblem } from './about-draft.ts';

/** The parts of preparing a gathering, in order. */
export const steps = ['about', 'topics', 'people', 'programme'] as const;
export type Step = (typeof steps)[number];

export const stepBefore = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1];
export const stepAfter = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1];

/** Where what is missing is to be mended. */
export const stepOf = (problem: DraftProblem): Step => (problem === 'programme' || problem === 'cafe' ? 'programme' : 'about');

/** What the history holds of a set-up: where whoever has just created the gathering goes on. */
export interface SetupState {
  readonly step: Step;
}

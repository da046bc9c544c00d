/** The parts of preparing a gathering, in order. */
export const steps = ['about', 'topics', 'programme', 'people'] as const;
export type Step = (typeof steps)[number];

export const stepBefore = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1];
export const stepAfter = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1];

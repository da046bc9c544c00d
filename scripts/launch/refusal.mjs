/** What a person can read and act on: printed as one sentence, without a stack, exit code 1. */
export class Refusal extends Error {}

/** The work was stopped from outside by a signal. */
export class Interrupted extends Error {}

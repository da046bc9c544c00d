/** Seconds before a bell at which those who do not look are told how long it is. */
export const milestones = [60, 30, 10] as const;

export type Milestone = (typeof milestones)[number];

/** The milestones still to come with `left` milliseconds to the bell, each with its own time to wait. One that falls on this moment counts. */
export function milestonesAhead(left: number): readonly { readonly seconds: Milestone; readonly wait: number }[] {
  return milestones.filter((seconds) => left >= seconds * 1000).map((seconds) => ({ seconds, wait: left - seconds * 1000 }));
}

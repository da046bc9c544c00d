/** A gathering to be seated, as the files of tests/matching/instances hold it. Rounds count from 0. */
export interface Instance {
  readonly name: string;
  readonly tableSize: number;
  readonly rounds: number;
  readonly people: readonly InstancePerson[];
  readonly keepApart?: readonly (readonly [string, string])[];
  /** Host t keeps table t in every round; none: nobody does. */
  readonly hosts?: readonly string[];
  /** What the median of three seeds must not exceed, by budget: `at250ms`. */
  readonly demand?: Readonly<Record<string, Demand>> | undefined;
}

export interface InstancePerson {
  readonly id: string;
  readonly organisation?: string | undefined;
  /** None: fits any table. */
  readonly languages?: readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly firstTimer?: boolean | undefined;
  /** Present from this round on; absent: from the first. */
  readonly firstRound?: number | undefined;
  /** Present until the end of this round; absent: to the last. */
  readonly lastRound?: number | undefined;
}

export interface Demand {
  readonly repeats: number;
  readonly sameOrganisation?: number | undefined;
}

/** A gathering as it was seated, with the processor time each round took, milliseconds. */
export interface PlayedPlan {
  readonly rounds: readonly { readonly tables: readonly (readonly string[])[]; readonly cpuMs?: number }[];
}

/** Whether somebody is there in a round. */
export function isPresent({ firstRound = 0, lastRound = Infinity }: InstancePerson, round: number): boolean {
  return firstRound <= round && round <= lastRound;
}

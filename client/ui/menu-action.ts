import type { ReactNode } from 'react';

/** An entry of an `ActionMenu`. */
export interface MenuAction<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A second, quiet line: what follows from it. */
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
  /** Leaves, removes or reports: in the colour of danger. */
  readonly grave?: boolean | undefined;
  /** A line above this entry. */
  readonly apart?: boolean | undefined;
}

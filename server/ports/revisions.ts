import type { PersonalChange } from './event-store.ts';

/** What several nodes on one store need besides it, to follow what the others write. */
export interface Revisions {
  /** How often each of these streams was written to; those that never were are left out. */
  of(streams: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The personal rows written since a revision, those that are gone first and with null, and the revision that this comes to. */
  personalSince(stream: string, revision: number): Promise<{ readonly revision: number; readonly changes: readonly PersonalChange[] }>;
  /**
   * Does this when it is this node's turn at the stream, first come, first served. A matter of order alone: a turn that does not
   * come soon is not waited for, and what is appended in one may lose to a node that did not ask for a turn.
   */
  inTurn<T>(stream: string, work: () => Promise<T>): Promise<T>;
}

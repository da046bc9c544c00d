/** Anything that survives JSON unchanged: what the store may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface NewEvent {
  readonly type: string;
  /** Schema version of `data`; older ones are upcast when read. */
  readonly schema: number;
  readonly data: Json;
}

export interface StoredEvent extends NewEvent {
  /** 1 for the first event of a stream; no gaps. */
  readonly version: number;
  /** Epoch milliseconds, the store's time. */
  readonly at: number;
  readonly commandId: string;
  /** Opaque id of the person who acted; null for a deadline or an effect. */
  readonly actor: string | null;
}

/** A name, a profile, a text: kept apart from events so that it can be erased. `value` null erases the row. */
export interface PersonalChange {
  readonly owner: string;
  readonly key: string;
  readonly value: Json;
}

export interface PersonalRow {
  readonly owner: string;
  readonly key: string;
  readonly value: Json;
}

/** `due` in epoch milliseconds; null takes the deadline back. */
export interface DeadlineChange {
  readonly key: string;
  readonly due: number | null;
}

export interface Deadline {
  readonly stream: string;
  readonly key: string;
  readonly due: number;
}

/** A node that vouches for the presence of its people no more. */
export interface LapsedLease {
  readonly node: string;
  /** Where they are; null for a node that did not say. */
  readonly streams: readonly string[] | null;
}

/** Work outside the store that must happen once; `key` makes it idempotent within its stream. */
export interface NewEffect {
  readonly key: string;
  readonly kind: string;
  readonly data: Json;
}

export interface ClaimedEffect extends NewEffect {
  readonly stream: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

/** How long effects are claimed for, how many at most, and which. */
export interface EffectClaim {
  /** Epoch milliseconds. */
  readonly leaseUntil: number;
  readonly limit: number;
  /** Any unless said. */
  readonly kinds?: EffectKinds | undefined;
}

/** Effects of these kinds, or all but these. */
export interface EffectKinds {
  readonly of: 'only' | 'other_than';
  readonly kinds: readonly string[];
}

export interface Append {
  readonly stream: string;
  /** The version the decision was taken on; 0 for a new stream. */
  readonly expectedVersion: number;
  /**
   * The command whose append it was decided on, asked for right before this one and not answered yet: a conflict unless that one
   * came to `expectedVersion`. A version alone does not say so, as another node may have stored as many events in its place;
   * nor does the command, which another node may have stored as well, and decided otherwise: then that one is a duplicate.
   */
  readonly follows?: string | undefined;
  readonly commandId: string;
  readonly actor: string | null;
  /** Envelope time of the command, epoch milliseconds. */
  readonly at: number;
  /** May be empty: the command is remembered all the same. */
  readonly events: readonly NewEvent[];
  readonly personal: readonly PersonalChange[];
  /** Owners whose every personal row goes first, with a record like that of `erase`. */
  readonly erase?: readonly string[];
  readonly deadlines: readonly DeadlineChange[];
  readonly effects: readonly NewEffect[];
}

export type AppendOutcome =
  | { readonly ok: true; readonly version: number }
  /** Somebody else appended first; `version` is where the stream stands now. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly version: number }
  /** This command was appended before; `version` is where it ended then. */
  | { readonly ok: false; readonly reason: 'duplicate'; readonly version: number };

export interface Snapshot {
  readonly version: number;
  readonly schema: number;
  readonly state: Json;
}

/**
 * The truth: one stream of events per gathering, with what must be written in the same transaction.
 * Every method rejects with an Error only when storage itself fails; expected outcomes are values.
 */
export interface EventStore {
  /** Events, command id, personal rows, deadlines and effects in one transaction, durable when it resolves. */
  append(append: Append): Promise<AppendOutcome>;
  /** Events after `afterVersion`, oldest first. */
  read(stream: string, afterVersion: number): Promise<StoredEvent[]>;
  /** The version a command ended at, or null if it was never appended. */
  commandVersion(stream: string, commandId: string): Promise<number | null>;
  /** Personal rows of a stream, of all owners or of one. */
  personal(stream: string, owner?: string): Promise<PersonalRow[]>;
  /** Deletes every personal row of an owner and remembers the erasure, so that a restored backup can replay it. */
  erase(stream: string, owner: string, at: number): Promise<void>;
  /** Deletes a whole stream with everything beside it: events, commands, deadlines, effects, personal rows, snapshots. */
  removeStream(stream: string): Promise<void>;
  erasures(): Promise<{ readonly stream: string; readonly owner: string; readonly at: number }[]>;
  loadSnapshot(stream: string): Promise<Snapshot | null>;
  saveSnapshot(stream: string, snapshot: Snapshot): Promise<void>;
  /** Deadlines due at or before `until`, earliest first. */
  deadlines(until: number, limit: number): Promise<Deadline[]>;
  /** Every deadline of a stream, by key. */
  deadlinesOf(stream: string): Promise<Deadline[]>;
  /**
   * Claims effects that are free, or whose lease lapsed before `now`, until the claim's `leaseUntil`; each claim raises `attempt`.
   * Two nodes never hold the same effect at once.
   */
  claimEffects(node: string, now: number, claim: EffectClaim): Promise<ClaimedEffect[]>;
  /** Done: the effect never comes back, and its key is never enqueued again. Ignored when the lease went to another node. */
  finishEffect(stream: string, key: string, node: string): Promise<void>;
  /** What has come of it so far, in the place of `data`: whoever goes on with it knows. Ignored when the lease went to another node. */
  noteEffect(stream: string, key: string, node: string, data: Json): Promise<void>;
  /** Failed: free again from `notBefore` on. */
  retryEffect(stream: string, key: string, node: string, notBefore: number): Promise<void>;
  /** This node vouches for the presence of its people in these streams, all it has them in, until `until`. */
  holdLease(node: string, until: number, streams: readonly string[]): Promise<void>;
  releaseLease(node: string): Promise<void>;
  /** Leases that lapsed before `now`, the earliest first; they stay listed until released. */
  lapsedLeases(now: number): Promise<LapsedLease[]>;
  /** Finishes what was asked before and refuses what comes later; may be called again. */
  close(): Promise<void>;
}

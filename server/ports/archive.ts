import type { Json } from './event-store.ts';

/** What a column holds; with a question mark it may be null. */
export type ColumnKind = 'text' | 'text?' | 'integer' | 'number' | 'number?' | 'json' | 'flag';

/** Everything a store holds but where the people of a node are, which any other finds out, in the order in which it is moved, with the columns of each table. Instants are epoch milliseconds. */
export const archiveTables = {
  events: {
    stream: 'text',
    version: 'integer',
    type: 'text',
    schema: 'integer',
    data: 'json',
    at: 'number',
    command_id: 'text',
    actor: 'text?',
  },
  commands: { stream: 'text', command_id: 'text', version: 'integer' },
  personal: { stream: 'text', owner: 'text', key: 'text', value: 'json' },
  erasures: { stream: 'text', owner: 'text', at: 'number' },
  snapshots: { stream: 'text', version: 'integer', schema: 'integer', state: 'json' },
  deadlines: { stream: 'text', key: 'text', due: 'number' },
  effects: {
    stream: 'text',
    key: 'text',
    kind: 'text',
    data: 'json',
    attempt: 'integer',
    node: 'text?',
    until: 'number',
    done: 'flag',
  },
  node_leases: { node: 'text', until: 'number' },
  gatherings: { stream: 'text', slug: 'text', created_at: 'number', expires_at: 'number?' },
  links: { hash: 'text', stream: 'text', role: 'text', person: 'text', created_at: 'number' },
  sessions: { hash: 'text', created_at: 'number', seen_at: 'number', expires_at: 'number' },
  grants: { session_hash: 'text', stream: 'text', person: 'text', role: 'text', generation: 'integer' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>;

export type ArchiveTable = keyof typeof archiveTables;

export const archiveTableNames = Object.keys(archiveTables) as readonly ArchiveTable[];

/** The columns of a table by name. */
export const columnsOf = (table: ArchiveTable): readonly (readonly [string, ColumnKind])[] => Object.entries(archiveTables[table]);

/** A store with nothing in these is empty: whatever lies in the others means nothing without them. */
export const tablesThatCount: readonly ArchiveTable[] = ['events', 'commands', 'personal', 'gatherings'];

export interface ArchivedRow {
  readonly table: ArchiveTable;
  /** Every column of the table, by name. */
  readonly row: Readonly<Record<string, Json>>;
}

/** A store as a whole, for moving it elsewhere. */
export interface Archive {
  /** Every row as it stood at one instant, table by table. Writing goes on meanwhile. */
  rows(): AsyncIterable<ArchivedRow>;
  isEmpty(): Promise<boolean>;
  /** Writes all of them in one transaction; where they end by an error nothing was written. For an empty store alone. */
  fill(rows: AsyncIterable<ArchivedRow>): Promise<void>;
  close(): Promise<void>;
}

/**
 * The schema, step by step. Only ever add to the end: data in the field have run the earlier steps.
 * Instants are epoch milliseconds (REAL, since a computed one may have a fraction); `data`, `value` and `state` are JSON.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE events (
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    schema INTEGER NOT NULL,
    data TEXT NOT NULL,
    at REAL NOT NULL,
    command_id TEXT NOT NULL,
    actor TEXT,
    PRIMARY KEY (stream, version)
  ) STRICT;

  CREATE TABLE commands (
    stream TEXT NOT NULL,
    command_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (stream, command_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE personal (
    stream TEXT NOT NULL,
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (stream, owner, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE erasures (
    stream TEXT NOT NULL,
    owner TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (stream, owner)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshots (
    stream TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT;

  CREATE TABLE deadlines (
    stream TEXT NOT NULL,
    key TEXT NOT NULL,
    due REAL NOT NULL,
    PRIMARY KEY (stream, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deadlines_by_due ON deadlines (due);

  -- Without a node it is free from "until" on; with one it is leased to that node until then.
  CREATE TABLE effects (
    id INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    node TEXT,
    until REAL NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0,
    UNIQUE (stream, key)
  ) STRICT;
  CREATE INDEX effects_to_do ON effects (until) WHERE done = 0;

  CREATE TABLE node_leases (
    node TEXT PRIMARY KEY,
    until REAL NOT NULL
  ) STRICT;

  CREATE TABLE gatherings (
    stream TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    created_at REAL NOT NULL,
    expires_at REAL
  ) STRICT;

  CREATE TABLE links (
    hash TEXT PRIMARY KEY,
    stream TEXT NOT NULL,
    role TEXT NOT NULL,
    person TEXT NOT NULL,
    created_at REAL NOT NULL
  ) STRICT;
  CREATE INDEX links_by_stream ON links (stream);

  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    created_at REAL NOT NULL,
    seen_at REAL NOT NULL,
    expires_at REAL NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_expiry ON sessions (expires_at);

  CREATE TABLE grants (
    session_hash TEXT NOT NULL,
    stream TEXT NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (session_hash, stream)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX grants_by_person ON grants (stream, person);
  `,
  `
  ALTER TABLE grants ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Where its people are, as JSON; null of a node that did not say.
  ALTER TABLE node_leases ADD COLUMN streams TEXT;
  `,
];

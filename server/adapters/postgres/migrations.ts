import { appendFunction } from './append-function.ts';

/**
 * The schema, step by step. Only ever add to the end, and only what the version before can live with: while a new version is
 * put in place, nodes of the old one go on. Instants are epoch milliseconds; `data`, `value` and `state` are JSON as it was written.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE events (
    stream text NOT NULL,
    version integer NOT NULL,
    type text NOT NULL,
    schema integer NOT NULL,
    data json NOT NULL,
    at double precision NOT NULL,
    command_id text NOT NULL,
    actor text,
    PRIMARY KEY (stream, version)
  );

  CREATE TABLE commands (
    stream text NOT NULL,
    command_id text NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (stream, command_id)
  );

  CREATE TABLE personal (
    stream text NOT NULL,
    owner text NOT NULL,
    key text NOT NULL,
    value json NOT NULL,
    PRIMARY KEY (stream, owner, key)
  );

  CREATE TABLE erasures (
    stream text NOT NULL,
    owner text NOT NULL,
    at double precision NOT NULL,
    PRIMARY KEY (stream, owner)
  );

  CREATE TABLE snapshots (
    stream text PRIMARY KEY,
    version integer NOT NULL,
    schema integer NOT NULL,
    state json NOT NULL
  );

  CREATE TABLE deadlines (
    stream text NOT NULL,
    key text NOT NULL,
    due double precision NOT NULL,
    PRIMARY KEY (stream, key)
  );
  CREATE INDEX deadlines_by_due ON deadlines (due);

  -- Without a node it is free from "free_from" on; with one it is leased to that node until then.
  CREATE TABLE effects (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream text NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    data json NOT NULL,
    attempt integer NOT NULL DEFAULT 0,
    node text,
    free_from double precision NOT NULL DEFAULT 0,
    done boolean NOT NULL DEFAULT false,
    UNIQUE (stream, key)
  );
  CREATE INDEX effects_to_do ON effects (free_from) WHERE NOT done;

  CREATE TABLE node_leases (
    node text PRIMARY KEY,
    held_until double precision NOT NULL
  );

  CREATE TABLE gatherings (
    stream text PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    created_at double precision NOT NULL,
    expires_at double precision
  );

  CREATE TABLE links (
    hash text PRIMARY KEY,
    stream text NOT NULL,
    role text NOT NULL,
    person text NOT NULL,
    created_at double precision NOT NULL
  );
  CREATE INDEX links_by_stream ON links (stream);

  CREATE TABLE sessions (
    hash text PRIMARY KEY,
    created_at double precision NOT NULL,
    seen_at double precision NOT NULL,
    expires_at double precision NOT NULL
  );
  CREATE INDEX sessions_by_expiry ON sessions (expires_at);

  CREATE TABLE grants (
    session_hash text NOT NULL,
    stream text NOT NULL,
    person text NOT NULL,
    role text NOT NULL,
    generation integer NOT NULL,
    PRIMARY KEY (session_hash, stream)
  );
  CREATE INDEX grants_by_person ON grants (stream, person);
  `,
  appendFunction,
  `
  -- How often a stream was written to, and with which time a personal row: nodes that follow a stream ask for what is newer.
  CREATE TABLE revisions (
    stream text PRIMARY KEY,
    revision bigint NOT NULL
  );
  ALTER TABLE personal ADD COLUMN revision bigint NOT NULL DEFAULT 0;
  CREATE INDEX personal_by_revision ON personal (stream, revision);

  -- Personal rows that are no more: nothing of them but that.
  CREATE TABLE personal_gone (
    stream text NOT NULL,
    owner text NOT NULL,
    key text NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (stream, owner, key)
  );
  ${appendFunction}
  `,
  // Beside the one without "follows", which nodes of the version before go on with.
  appendFunction,
  // Refuses what follows on a duplicate.
  appendFunction,
  `
  -- Where its people are; null of a node that did not say.
  ALTER TABLE node_leases ADD COLUMN streams json;
  `,
];

/**
 * What appends: several commands of one stream in one statement, hence one transaction, one round trip and one sync of the disk.
 * Rows of all commands come as parallel arrays; `…_of` says which command a row belongs to, from 1. Whatever a command does is
 * done or left as a whole. The lock, held until the transaction ends, makes the nodes take turns on a stream; the primary keys
 * are what would hold if it did not. Gives for each command its outcome and the stream's version, or the command's own.
 * What follows on a command that came before is refused, so both are to come in one statement.
 * Each statement that writes is a revision of the stream, by which other nodes find the personal rows they have not seen.
 */
export const appendFunction = `
CREATE OR REPLACE FUNCTION foyer_append(
  of_stream text,
  command_ids text[], expected integer[], follows text[], actors text[], ats double precision[],
  event_of integer[], event_types text[], event_schemas integer[], event_data text[],
  erase_of integer[], erase_owners text[],
  personal_of integer[], personal_owners text[], personal_keys text[], personal_values text[],
  deadline_of integer[], deadline_keys text[], deadline_dues double precision[],
  effect_of integer[], effect_keys text[], effect_kinds text[], effect_data text[]
) RETURNS TABLE (outcome text, at_version integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  latest integer;
  earlier integer;
  added integer;
  written bigint;
  doubled text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(of_stream, 0));
  SELECT coalesce(max(version), 0) INTO latest FROM events WHERE stream = of_stream;
  FOR one IN 1 .. cardinality(command_ids) LOOP
    SELECT version INTO earlier FROM commands WHERE stream = of_stream AND command_id = command_ids[one];
    IF FOUND THEN
      doubled := command_ids[one];
      RETURN QUERY SELECT 'duplicate', earlier;
      CONTINUE;
    END IF;
    IF latest <> expected[one] OR (follows[one] IS NOT NULL AND (follows[one] = doubled OR NOT EXISTS (
      SELECT FROM commands WHERE stream = of_stream AND command_id = follows[one] AND version = latest
    ))) THEN
      RETURN QUERY SELECT 'conflict', latest;
      CONTINUE;
    END IF;
    doubled := NULL;

    IF written IS NULL THEN
      INSERT INTO revisions (stream, revision) VALUES (of_stream, 1)
        ON CONFLICT (stream) DO UPDATE SET revision = revisions.revision + 1 RETURNING revision INTO written;
    END IF;
    INSERT INTO events (stream, version, type, schema, data, at, command_id, actor)
      SELECT of_stream, latest + (row_number() OVER (ORDER BY row.place))::integer, row.type, row.schema, row.data::json,
        ats[one], command_ids[one], actors[one]
      FROM unnest(event_of, event_types, event_schemas, event_data) WITH ORDINALITY AS row (command, type, schema, data, place)
      WHERE row.command = one;
    GET DIAGNOSTICS added = ROW_COUNT;
    latest := latest + added;
    INSERT INTO commands (stream, command_id, version) VALUES (of_stream, command_ids[one], latest);

    WITH gone AS (
      DELETE FROM personal USING unnest(erase_of, erase_owners) AS row (command, owner)
        WHERE row.command = one AND personal.stream = of_stream AND personal.owner = row.owner
        RETURNING personal.owner, personal.key
    )
    INSERT INTO personal_gone (stream, owner, key, revision) SELECT of_stream, gone.owner, gone.key, written FROM gone
      ON CONFLICT (stream, owner, key) DO UPDATE SET revision = excluded.revision;
    INSERT INTO erasures (stream, owner, at)
      SELECT of_stream, row.owner, ats[one] FROM unnest(erase_of, erase_owners) AS row (command, owner) WHERE row.command = one
      ON CONFLICT (stream, owner) DO UPDATE SET at = greatest(erasures.at, excluded.at);
    WITH gone AS (
      DELETE FROM personal
        USING unnest(personal_of, personal_owners, personal_keys, personal_values) AS row (command, owner, key, value)
        WHERE row.command = one AND row.value IS NULL
          AND personal.stream = of_stream AND personal.owner = row.owner AND personal.key = row.key
        RETURNING personal.owner, personal.key
    )
    INSERT INTO personal_gone (stream, owner, key, revision) SELECT of_stream, gone.owner, gone.key, written FROM gone
      ON CONFLICT (stream, owner, key) DO UPDATE SET revision = excluded.revision;
    INSERT INTO personal (stream, owner, key, value, revision)
      SELECT of_stream, row.owner, row.key, row.value::json, written
      FROM unnest(personal_of, personal_owners, personal_keys, personal_values) AS row (command, owner, key, value)
      WHERE row.command = one AND row.value IS NOT NULL
      ON CONFLICT (stream, owner, key) DO UPDATE SET value = excluded.value, revision = excluded.revision;

    DELETE FROM deadlines USING unnest(deadline_of, deadline_keys, deadline_dues) AS row (command, key, due)
      WHERE row.command = one AND row.due IS NULL AND deadlines.stream = of_stream AND deadlines.key = row.key;
    INSERT INTO deadlines (stream, key, due)
      SELECT of_stream, row.key, row.due FROM unnest(deadline_of, deadline_keys, deadline_dues) AS row (command, key, due)
      WHERE row.command = one AND row.due IS NOT NULL
      ON CONFLICT (stream, key) DO UPDATE SET due = excluded.due;

    INSERT INTO effects (stream, key, kind, data)
      SELECT of_stream, row.key, row.kind, row.data::json
      FROM unnest(effect_of, effect_keys, effect_kinds, effect_data) WITH ORDINALITY AS row (command, key, kind, data, place)
      WHERE row.command = one ORDER BY row.place
      ON CONFLICT (stream, key) DO NOTHING;
    RETURN QUERY SELECT 'ok', latest;
  END LOOP;
END
$$;
`;

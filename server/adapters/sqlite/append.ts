import type { Append, AppendOutcome } from '#server/ports/event-store.ts';
import type { DatabaseSync } from 'node:sqlite';

/** The record keeps the last time. */
export const recordOfErasure =
  'INSERT INTO erasures (stream, owner, at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = max(at, excluded.at)';

/**
 * Prepares the one thing that writes events. The first call takes the values as they are now;
 * the second has to run inside a transaction, and writes nothing unless its outcome is ok.
 */
export function prepareAppend(database: DatabaseSync): (append: Append) => () => AppendOutcome {
  const versionOfCommand = database.prepare('SELECT version FROM commands WHERE stream = ? AND command_id = ?');
  const latestVersion = database.prepare('SELECT coalesce(max(version), 0) AS version FROM events WHERE stream = ?');
  const addCommand = database.prepare('INSERT INTO commands (stream, command_id, version) VALUES (?, ?, ?)');
  const addEvent = database.prepare(
    'INSERT INTO events (stream, version, type, schema, data, at, command_id, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const setPersonal = database.prepare(
    'INSERT INTO personal (stream, owner, key, value) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const removePersonal = database.prepare('DELETE FROM personal WHERE stream = ? AND owner = ? AND key = ?');
  const removeAllPersonal = database.prepare('DELETE FROM personal WHERE stream = ? AND owner = ?');
  const recordErasure = database.prepare(recordOfErasure);
  const setDeadline = database.prepare(
    'INSERT INTO deadlines (stream, key, due) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET due = excluded.due',
  );
  const removeDeadline = database.prepare('DELETE FROM deadlines WHERE stream = ? AND key = ?');
  const addEffect = database.prepare('INSERT INTO effects (stream, key, kind, data) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');

  /** By stream the command that came again, where that was the last thing asked for. */
  const doubled = new Map<string, string>();

  return ({ stream, expectedVersion, follows, commandId, actor, at, erase = [], ...append }) => {
    const events = append.events.map(({ type, schema, data }) => ({ type, schema, data: JSON.stringify(data) }));
    const personal = append.personal.map(({ owner, key, value }) => ({ owner, key, value: value === null ? null : JSON.stringify(value) }));
    const deadlines = append.deadlines.map(({ key, due }) => ({ key, due }));
    const effects = append.effects.map(({ key, kind, data }) => ({ key, kind, data: JSON.stringify(data) }));

    return () => {
      const earlier = versionOfCommand.get(stream, commandId) as { version: number } | undefined;
      if (earlier !== undefined) {
        doubled.set(stream, commandId);
        return { ok: false, reason: 'duplicate', version: earlier.version };
      }
      let { version } = latestVersion.get(stream) as { version: number };
      if (version !== expectedVersion) return { ok: false, reason: 'conflict', version };
      if (follows !== undefined) {
        const former = versionOfCommand.get(stream, follows) as { version: number } | undefined;
        if (former?.version !== version || doubled.get(stream) === follows) return { ok: false, reason: 'conflict', version };
      }
      doubled.delete(stream);

      for (const { type, schema, data } of events) {
        version += 1;
        addEvent.run(stream, version, type, schema, data, at, commandId, actor);
      }
      addCommand.run(stream, commandId, version);
      for (const owner of erase) {
        removeAllPersonal.run(stream, owner);
        recordErasure.run(stream, owner, at);
      }
      for (const { owner, key, value } of personal) {
        if (value === null) removePersonal.run(stream, owner, key);
        else setPersonal.run(stream, owner, key, value);
      }
      for (const { key, due } of deadlines) {
        if (due === null) removeDeadline.run(stream, key);
        else setDeadline.run(stream, key, due);
      }
      for (const { key, kind, data } of effects) addEffect.run(stream, key, kind, data);
      return { ok: true, version };
    };
  };
}

import { byKey } from '#server/adapters/memory/by-key.ts';
import { createEffects } from '#server/adapters/memory/effects.ts';
import { jsonCopy } from '#server/adapters/memory/json-copy.ts';
import { promised } from '#server/adapters/promised.ts';
import type { Append, AppendOutcome, Deadline, EventStore, PersonalRow, Snapshot, StoredEvent } from '#server/ports/event-store.ts';

interface Stream {
  readonly events: StoredEvent[];
  readonly commands: Map<string, number>;
  readonly deadlines: Map<string, number>;
  readonly personal: Map<string, PersonalRow>;
  readonly erasures: Map<string, number>;
  snapshot: Snapshot | null;
  /** The command that came again, where that was the last thing asked for. */
  doubled: string | null;
}

/** The event store without a disk: for tests and simulations. Values are copied on the way in and out. */
export function createMemoryEventStore(): EventStore {
  const streams = new Map<string, Stream>();
  const leases = new Map<string, { readonly until: number; readonly streams: readonly string[] }>();
  let closed = false;

  const run = <T>(work: () => T): Promise<T> =>
    promised(() => {
      if (closed) throw new Error('The store is closed.');
      return work();
    });
  const { enqueue, forget, ...effects } = createEffects(run);
  const streamOf = (name: string): Stream => {
    const stream = streams.get(name) ?? emptyStream();
    streams.set(name, stream);
    return stream;
  };
  const append = (request: Append): AppendOutcome => {
    const stream = streamOf(request.stream);
    const earlier = stream.commands.get(request.commandId);
    if (earlier !== undefined) {
      stream.doubled = request.commandId;
      return { ok: false, reason: 'duplicate', version: earlier };
    }
    const latest = stream.events.length;
    const { follows } = request;
    const fits = follows === undefined || (follows !== stream.doubled && stream.commands.get(follows) === latest);
    if (latest !== request.expectedVersion || !fits) return { ok: false, reason: 'conflict', version: latest };
    stream.doubled = null;
    write(stream, request);
    for (const effect of request.effects) enqueue(request.stream, effect);
    return { ok: true, version: stream.events.length };
  };

  return {
    append: (request) => run(() => append(request)),
    read: (name, afterVersion) =>
      run(() =>
        streamOf(name)
          .events.filter(({ version }) => version > afterVersion)
          .map((event) => ({ ...event, data: jsonCopy(event.data) })),
      ),
    commandVersion: (name, commandId) => run(() => streamOf(name).commands.get(commandId) ?? null),
    personal: (name, owner) =>
      run(() => {
        const rows = [...streamOf(name).personal.values()].filter((row) => owner === undefined || row.owner === owner);
        return rows.map((row) => ({ ...row, value: jsonCopy(row.value) })).sort(byKey('owner', 'key'));
      }),
    erase: (name, owner, at) =>
      run(() => {
        eraseOwner(streamOf(name), owner, at);
      }),
    removeStream: (name) =>
      run(() => {
        const { erasures } = streamOf(name);
        streams.set(name, { ...emptyStream(), erasures });
        forget(name);
      }),
    erasures: () =>
      run(() => {
        const rows = [...streams].flatMap(([stream, { erasures }]) => [...erasures].map(([owner, at]) => ({ stream, owner, at })));
        return rows.sort(byKey('at', 'stream', 'owner'));
      }),
    loadSnapshot: (name) => run(() => copyOfSnapshot(streamOf(name).snapshot)),
    saveSnapshot: (name, snapshot) => run(() => void (streamOf(name).snapshot = copyOfSnapshot(snapshot))),
    deadlines: (until, limit) =>
      run(() => {
        const rows: Deadline[] = [...streams].flatMap(([stream, { deadlines }]) =>
          [...deadlines].map(([key, due]) => ({ stream, key, due })),
        );
        return rows
          .filter(({ due }) => due <= until)
          .sort(byKey('due', 'stream', 'key'))
          .slice(0, limit);
      }),
    deadlinesOf: (stream) => run(() => [...streamOf(stream).deadlines].map(([key, due]) => ({ stream, key, due })).sort(byKey('key'))),
    ...effects,
    holdLease: (node, until, streams) => run(() => void leases.set(node, { until, streams: [...streams] })),
    releaseLease: (node) => run(() => void leases.delete(node)),
    lapsedLeases: (now) =>
      run(() => {
        const rows = [...leases].map(([node, lease]) => ({ node, ...lease })).filter(({ until }) => until < now);
        return rows.sort(byKey('until', 'node')).map(({ node, streams }) => ({ node, streams }));
      }),
    close: () => promised(() => void (closed = true)),
  };
}

function emptyStream(): Stream {
  return { events: [], commands: new Map(), deadlines: new Map(), personal: new Map(), erasures: new Map(), snapshot: null, doubled: null };
}

function write(stream: Stream, { events, commandId, actor, at, erase = [], personal, deadlines }: Append): void {
  for (const { type, schema, data } of events) {
    stream.events.push({ version: stream.events.length + 1, type, schema, data: jsonCopy(data), at, commandId, actor });
  }
  stream.commands.set(commandId, stream.events.length);
  for (const owner of erase) eraseOwner(stream, owner, at);
  for (const { owner, key, value } of personal) {
    const id = JSON.stringify([owner, key]);
    if (value === null) stream.personal.delete(id);
    else stream.personal.set(id, { owner, key, value: jsonCopy(value) });
  }
  for (const { key, due } of deadlines) {
    if (due === null) stream.deadlines.delete(key);
    else stream.deadlines.set(key, due);
  }
}

function eraseOwner({ personal, erasures }: Stream, owner: string, at: number): void {
  for (const [id, row] of personal) if (row.owner === owner) personal.delete(id);
  erasures.set(owner, Math.max(at, erasures.get(owner) ?? at));
}

function copyOfSnapshot(snapshot: Snapshot | null): Snapshot | null {
  return snapshot && { version: snapshot.version, schema: snapshot.schema, state: jsonCopy(snapshot.state) };
}

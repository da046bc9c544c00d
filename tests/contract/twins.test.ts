import { createMemoryAccessStore } from '#server/adapters/memory/access-store.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import type { EventStore, Json } from '#server/ports/event-store.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import type { Arbitrary } from 'fast-check';
import { array, asyncProperty, assert as check, constantFrom, integer, jsonValue, oneof, option, record } from 'fast-check';
import { expect, it } from 'vitest';

/** What a simulation sees in memory, a gathering has to see on the disk. */
interface Stores {
  readonly eventStore: EventStore;
  readonly accessStore: AccessStore;
}
type Call = (stores: Stores) => Promise<unknown>;

const call = <T>(values: Arbitrary<T>, make: (stores: Stores, value: T) => Promise<unknown>): Arbitrary<Call> =>
  values.map((value) => (stores) => make(stores, value));

const stream = constantFrom('a', 'b');
const name = constantFrom('one', 'two', 'three');
const instant = integer({ min: 0, max: 6 });
const json = jsonValue().map((value) => value as Json);
const limit = integer({ min: 0, max: 4 });
const few = { maxLength: 3 };
const role = constantFrom('participant', 'organiser');

const append = record({
  stream,
  /** How far the expected version is off. */
  slip: constantFrom(0, 0, 0, 0, -1, 1),
  commandId: integer({ min: 0, max: 30 }).map((number) => `command-${number}`),
  actor: option(name),
  at: instant,
  events: array(record({ type: name, schema: integer({ min: 1, max: 3 }), data: json }), few),
  personal: array(record({ owner: name, key: name, value: json }), few),
  deadlines: array(record({ key: name, due: option(instant) }), few),
  effects: array(record({ key: integer({ min: 0, max: 50 }).map(String), kind: name, data: json }), few),
});
const appending = call(append, async ({ eventStore }, { slip, ...request }) => {
  const latest = (await eventStore.read(request.stream, 0)).length;
  return eventStore.append({ ...request, expectedVersion: latest + slip });
});

/** A claim, and what its node does with some of it. */
const claim = record({ node: name, now: instant, until: instant, limit, then: constantFrom('finish', 'retry', 'nothing', 'nothing') });
const claiming = call(claim, async ({ eventStore }, { node, now, until, limit, then }) => {
  const claimed = await eventStore.claimEffects(node, now, { leaseUntil: until, limit });
  const [first] = claimed;
  if (first !== undefined && then === 'finish') await eventStore.finishEffect(first.stream, first.key, node);
  if (first !== undefined && then === 'retry') await eventStore.retryEffect(first.stream, first.key, node, until);
  return claimed;
});

const calls = array(
  oneof(
    { weight: 6, arbitrary: appending },
    { weight: 6, arbitrary: claiming },
    call(record({ stream, owner: name, at: instant }), ({ eventStore }, { stream, owner, at }) => eventStore.erase(stream, owner, at)),
    call(record({ until: instant, limit }), ({ eventStore }, { until, limit }) => eventStore.deadlines(until, limit)),
    call(record({ node: name, until: instant, streams: array(stream, few) }), ({ eventStore }, { node, until, streams }) =>
      eventStore.holdLease(node, until, streams),
    ),
    call(name, ({ eventStore }, node) => eventStore.releaseLease(node)),
    call(instant, ({ eventStore }, now) => eventStore.lapsedLeases(now)),
    call(record({ stream, version: instant, schema: instant, state: json }), ({ eventStore }, { stream, ...snapshot }) =>
      eventStore.saveSnapshot(stream, snapshot),
    ),
    call(record({ slug: name, stream, createdAt: instant, expiresAt: option(instant) }), ({ accessStore }, entry) =>
      accessStore.addGathering(entry),
    ),
    call(stream, ({ accessStore }, stream) => accessStore.removeGathering(stream)),
    call(record({ hash: name, stream, role, person: name, createdAt: instant }), ({ accessStore }, link) => accessStore.addLink(link)),
    call(record({ hash: name, createdAt: instant, seenAt: instant, expiresAt: instant }), ({ accessStore }, session) =>
      accessStore.createSession(session),
    ),
    call(record({ hash: name, seenAt: instant, expiresAt: instant }), ({ accessStore }, { hash, seenAt, expiresAt }) =>
      accessStore.touchSession(hash, seenAt, expiresAt),
    ),
    call(
      record({ former: name, hash: name, createdAt: instant, seenAt: instant, expiresAt: instant, until: instant }),
      ({ accessStore }, { former, until, ...session }) => accessStore.renewSession(former, session, until),
    ),
    call(
      record({ hash: name, stream, person: name, role, generation: integer({ min: 0, max: 2 }) }),
      ({ accessStore }, { hash, ...grant }) => accessStore.grant(hash, grant),
    ),
    call(instant, ({ accessStore }, now) => accessStore.removeExpiredSessions(now)),
  ),
  { minLength: 20, maxLength: 60, size: 'max' },
);

/** Everything that can be read, at this moment. */
const readAll: Call = async ({ eventStore, accessStore }) => {
  const names = ['one', 'two', 'three'];
  const perStream = ['a', 'b'].map(async (stream) => [
    await eventStore.read(stream, 0),
    await eventStore.read(stream, 2),
    await eventStore.personal(stream),
    await eventStore.personal(stream, 'two'),
    await eventStore.loadSnapshot(stream),
    await eventStore.commandVersion(stream, 'command-3'),
    await eventStore.deadlinesOf(stream),
    await accessStore.gatheringByStream(stream),
    await accessStore.sessionsOf(stream, 'one', 0, 3),
    await accessStore.sessionsOf(stream, 'one', 1, 3),
  ]);
  const perName = names.map(async (name) => [
    await accessStore.gatheringBySlug(name),
    await accessStore.linkByHash(name),
    await accessStore.session(name, 3),
  ]);
  const rest = [eventStore.erasures(), eventStore.deadlines(6, 100), eventStore.lapsedLeases(7), accessStore.gatherings()];
  return Promise.all([...perStream, ...perName, ...rest]);
};

it('both adapters answer any sequence of calls alike', async () => {
  await check(
    asyncProperty(calls, async (sequence) => {
      const memory: Stores = { eventStore: createMemoryEventStore(), accessStore: createMemoryAccessStore() };
      const sqlite: Stores = openSqliteStores(temporaryFolder());
      for (const call of [...sequence, readAll]) expect(await call(sqlite)).toEqual(await call(memory));
      await sqlite.eventStore.close();
    }),
    { numRuns: 40 },
  );
});

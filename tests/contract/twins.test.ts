import { createMemoryAccessStore } from '#server/adapters/memory/access-store.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import type { EventStore, Json } from '#server/ports/event-store.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { array, asyncProperty, assert as check, constant, constantFrom, integer, jsonValue, oneof, option, record } from 'fast-check';
import { expect, it } from 'vitest';

/** What a simulation sees in memory, a gathering has to see on the disk. */
interface Stores {
  readonly eventStore: EventStore;
  readonly accessStore: AccessStore;
}
type Call = (stores: Stores) => Promise<unknown>;

const stream = constantFrom('a', 'b');
const name = constantFrom('one', 'two', 'three');
const instant = integer({ min: 0, max: 30 });
const json = jsonValue().map((value) => value as Json);
const limit = integer({ min: 0, max: 4 });
const few = { maxLength: 3 };

const append = record({
  stream,
  expectedVersion: integer({ min: 0, max: 6 }),
  commandId: integer({ min: 0, max: 30 }).map((number) => `command-${number}`),
  actor: option(name),
  at: instant,
  events: array(record({ type: name, schema: integer({ min: 1, max: 3 }), data: json }), few),
  personal: array(record({ owner: name, key: name, value: json }), few),
  deadlines: array(record({ key: name, due: option(instant) }), few),
  effects: array(record({ key: name, kind: name, data: json }), few),
});

const eventCalls = oneof(
  {
    weight: 5,
    arbitrary: append.map(
      (request): Call =>
        ({ eventStore }) =>
          eventStore.append(request),
    ),
  },
  record({ node: name, now: instant, until: instant, limit }).map(
    ({ node, now, until, limit }): Call =>
      ({ eventStore }) =>
        eventStore.claimEffects(node, now, until, limit),
  ),
  record({ stream, key: name, node: name }).map(
    ({ stream, key, node }): Call =>
      ({ eventStore }) =>
        eventStore.finishEffect(stream, key, node),
  ),
  record({ stream, key: name, node: name, at: instant }).map(
    ({ stream, key, node, at }): Call =>
      ({ eventStore }) =>
        eventStore.retryEffect(stream, key, node, at),
  ),
  record({ stream, owner: name, at: instant }).map(
    ({ stream, owner, at }): Call =>
      ({ eventStore }) =>
        eventStore.erase(stream, owner, at),
  ),
  record({ until: instant, limit }).map(
    ({ until, limit }): Call =>
      ({ eventStore }) =>
        eventStore.deadlines(until, limit),
  ),
  record({ node: name, until: instant }).map(
    ({ node, until }): Call =>
      ({ eventStore }) =>
        eventStore.holdLease(node, until),
  ),
  name.map(
    (node): Call =>
      ({ eventStore }) =>
        eventStore.releaseLease(node),
  ),
  instant.map(
    (now): Call =>
      ({ eventStore }) =>
        eventStore.lapsedLeases(now),
  ),
  record({ stream, version: instant, schema: instant, state: json }).map(
    ({ stream, ...snapshot }): Call =>
      ({ eventStore }) =>
        eventStore.saveSnapshot(stream, snapshot),
  ),
);

const role = constantFrom('participant', 'organiser');
const accessCalls = oneof(
  record({ slug: name, stream, createdAt: instant, expiresAt: option(instant) }).map(
    (entry): Call =>
      ({ accessStore }) =>
        accessStore.addGathering(entry),
  ),
  stream.map(
    (stream): Call =>
      ({ accessStore }) =>
        accessStore.removeGathering(stream),
  ),
  record({ hash: name, stream, role, person: name, createdAt: instant }).map(
    (entry): Call =>
      ({ accessStore }) =>
        accessStore.addLink(entry),
  ),
  record({ hash: name, createdAt: instant, seenAt: instant, expiresAt: instant }).map(
    (entry): Call =>
      ({ accessStore }) =>
        accessStore.createSession(entry),
  ),
  record({ hash: name, seenAt: instant }).map(
    ({ hash, seenAt }): Call =>
      ({ accessStore }) =>
        accessStore.touchSession(hash, seenAt),
  ),
  record({ hash: name, grant: record({ stream, person: name, role }) }).map(
    ({ hash, grant }): Call =>
      ({ accessStore }) =>
        accessStore.grant(hash, grant),
  ),
  record({ stream, person: name }).map(
    ({ stream, person }): Call =>
      ({ accessStore }) =>
        accessStore.revokeGrants(stream, person),
  ),
  instant.map(
    (now): Call =>
      ({ accessStore }) =>
        accessStore.removeExpiredSessions(now),
  ),
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
    await accessStore.gatheringByStream(stream),
    await accessStore.sessionsOf(stream, 'one'),
  ]);
  const perName = names.map(async (name) => [
    await accessStore.gatheringBySlug(name),
    await accessStore.linkByHash(name),
    await accessStore.session(name, 15),
  ]);
  const rest = [eventStore.erasures(), eventStore.deadlines(30, 100), eventStore.lapsedLeases(31), accessStore.gatherings()];
  return Promise.all([...perStream, ...perName, ...rest]);
};

it('both adapters answer any sequence of calls alike', async () => {
  const calls = array(oneof({ weight: 3, arbitrary: eventCalls }, { weight: 1, arbitrary: accessCalls }, constant(readAll)), {
    maxLength: 40,
  });
  await check(
    asyncProperty(calls, async (sequence) => {
      const memory: Stores = { eventStore: createMemoryEventStore(), accessStore: createMemoryAccessStore() };
      const sqlite: Stores = openSqliteStores(temporaryFolder());
      for (const call of [...sequence, readAll]) expect(await call(sqlite)).toEqual(await call(memory));
      await sqlite.eventStore.close();
    }),
    { numRuns: 150 },
  );
});

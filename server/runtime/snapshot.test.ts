import { describe, expect, it } from 'vitest';
import { eventTypes } from '#shared/gathering/event-types.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import type { Snapshot } from '#server/ports/event-store.ts';
import { profileOf, someAbout, startsAt } from '#tests/support/gathering-spec.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { loadGathering } from './gathering.ts';
import { fromSnapshot, snapshotSchema, snapshotSchemaOf, toSnapshot } from './stored-forms.ts';
import { upcasters } from './upcasters.ts';

/** A gathering whose title was changed, and what a version would have that knew nothing of changing it. */
async function renamed() {
  const store = createMemoryEventStore();
  const load = () =>
    loadGathering('stream', {
      store,
      clock: createVirtualClock(startsAt - 60_000),
      node: 'n',
      onDeadlines: () => undefined,
      onEffects: () => undefined,
      onError: () => undefined,
    });
  const gathering = await load();
  await gathering.submit({
    command: { type: 'create', about: someAbout, organiser: 'olga', profile: profileOf('Olga') },
    commandId: 'create',
    actor: { kind: 'system' },
  });
  const before = toSnapshot(gathering.world().state, gathering.version());
  await gathering.submit({
    command: { type: 'edit', about: { ...someAbout, title: { en: 'Another title' } } },
    commandId: 'edit',
    actor: { kind: 'person', id: 'olga', role: 'organiser' },
  });
  const left: Snapshot = { ...before, version: gathering.version() };
  const titleFrom = async (snapshot: Snapshot) => {
    await store.saveSnapshot('stream', snapshot);
    const { state } = (await load()).world();
    return state.phase === 'none' ? null : state.about.title['en'];
  };
  return { left, titleFrom };
}

describe('a snapshot', () => {
  it('Z8 made by a version that left events aside is not taken by one that knows them: the log is read anew', async () => {
    const { left, titleFrom } = await renamed();
    const { AboutEdited: _, ...fewer } = eventTypes;
    const byOlder = { ...left, schema: snapshotSchemaOf(Math.floor(snapshotSchema / 10_000), fewer, upcasters) };
    expect(await titleFrom(byOlder)).toBe('Another title');
    expect(await titleFrom(left)).toBe(titleOf(left));
  });

  it('Z8 nor by one that knows an event in a newer form', () => {
    const further = { ...upcasters, AboutEdited: { ...upcasters['AboutEdited'], 3: (data: null) => data } };
    expect(snapshotSchemaOf(16, eventTypes, further as typeof upcasters)).not.toBe(snapshotSchemaOf(16, eventTypes, upcasters));
  });
});

function titleOf(snapshot: Snapshot) {
  const state = fromSnapshot(snapshot);
  return state.phase === 'none' ? null : state.about.title['en'];
}

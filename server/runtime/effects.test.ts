import { describe, expect, it } from 'vitest';
import type { Effect } from '#shared/gathering/react.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { startEffects, type Pending, type Performed } from './effects.ts';
import { toStoredEffect } from './stored-forms.ts';

const start = 1_000_000;
const open = { kind: 'open_media_room', mediaRoom: 'm', people: 4 } as const satisfies Effect;
const done: Performed = { done: true };

/** A store where opening these media rooms is waiting to be done. */
async function waiting(mediaRooms: readonly string[]) {
  const store = createMemoryEventStore();
  const clock = createVirtualClock(start);
  await store.append({
    stream: 'g',
    expectedVersion: 0,
    commandId: 'c',
    actor: null,
    at: start,
    events: [{ type: 'X', schema: 1, data: {} }],
    personal: [],
    deadlines: [],
    effects: mediaRooms.map((mediaRoom) => toStoredEffect({ ...open, mediaRoom })),
  });
  return { store, clock };
}

async function withEffect() {
  const { store, clock } = await waiting(['m']);
  const performed: number[] = [];
  const run = (node: string, outcome: () => Promise<Performed>) =>
    startEffects({
      store,
      clock,
      node,
      onError: () => undefined,
      perform: (_, effect) => {
        expect(effect).toEqual(open);
        performed.push(clock.now());
        return outcome();
      },
    });
  return { clock, performed, run };
}

describe('effects', () => {
  it('are performed once', async () => {
    const { clock, performed, run } = await withEffect();
    run('n1', () => Promise.resolve(done));
    run('n2', () => Promise.resolve(done));
    await clock.advanceTo(start + 60_000);
    expect(performed).toHaveLength(1);
  });

  it('are tried again until they succeed, later each time', async () => {
    const { clock, performed, run } = await withEffect();
    let failures = 3;
    run('n1', () => (failures-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve(done)));
    await clock.advanceTo(start + 60_000);
    expect(performed).toHaveLength(4);
    const waits = performed.slice(1).map((at, index) => at - performed[index]!);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  it('wait when they say so', async () => {
    const { clock, performed, run } = await withEffect();
    run('n1', () => Promise.resolve(performed.length > 1 ? done : { done: false, notBefore: start + 5000 }));
    await clock.advanceTo(start + 60_000);
    expect(performed).toHaveLength(2);
    expect(performed[1]).toBeGreaterThanOrEqual(start + 5000);
  });

  it('are taken up as places become free, several at once, without waiting for the next look', async () => {
    const mediaRooms = Array.from({ length: 10 }, (_, index) => `m${index}`);
    const { store, clock } = await waiting(mediaRooms);
    await new Promise<void>((resolve) => {
      let left = mediaRooms.length;
      const perform = (): Promise<Performed> => {
        if (--left === 0) resolve();
        return Promise.resolve(done);
      };
      startEffects({ store, clock, node: 'n', atOnce: 3, onError: () => undefined, perform });
    });
    expect(clock.now()).toBe(start);
  });

  it('give their place to others while how they end is not known, and end as that says', async () => {
    const mediaRooms = ['a', 'b', 'c'];
    const { store, clock } = await waiting(mediaRooms);
    const settle: (() => void)[] = [];
    const settles = (): Pending => ({ settles: new Promise((resolve) => settle.push(() => resolve(done))) });
    startEffects({ store, clock, node: 'n', atOnce: 1, onError: () => undefined, perform: () => Promise.resolve(settles()) });
    await clock.advanceTo(start + 5000);
    expect(settle).toHaveLength(3);
    const left = () => store.claimEffects('other', start + 20_000, { leaseUntil: start + 20_000, limit: 10 });
    settle[0]?.();
    await clock.advanceTo(start + 6000);
    expect((await left()).map(({ key }) => key)).toEqual(['open_media_room:b', 'open_media_room:c']);
  });

  it('of a node that died are taken over once its lease has lapsed', async () => {
    const { clock, performed, run } = await withEffect();
    run('dead', () => new Promise(() => undefined));
    run('alive', () => Promise.resolve(done));
    await clock.advanceTo(start + 10_000);
    expect(performed).toHaveLength(1);
    await clock.advanceTo(start + 20_000);
    expect(performed).toHaveLength(2);
  });
});

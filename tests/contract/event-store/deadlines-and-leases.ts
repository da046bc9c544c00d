import type { DeadlineChange, EventStore } from '#server/ports/event-store.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { describe, expect, it } from 'vitest';

export function describeTimers(store: () => EventStore): void {
  describe('deadlines', () => {
    const set = (stream: string, expectedVersion: number, ...deadlines: DeadlineChange[]) =>
      store().append(appendOf({ stream, expectedVersion, deadlines }));

    it('come back when due, of all streams, earliest first, not more than asked for', async () => {
      await set('b', 0, { key: 'bell', due: 300 }, { key: 'heal', due: 100 });
      await set('a', 0, { key: 'bell', due: 200.5 });
      const heal = { stream: 'b', key: 'heal', due: 100 };
      const bellOfA = { stream: 'a', key: 'bell', due: 200.5 };
      const bellOfB = { stream: 'b', key: 'bell', due: 300 };
      expect(await store().deadlines(99, 10)).toEqual([]);
      expect(await store().deadlines(100, 10)).toEqual([heal]);
      expect(await store().deadlines(300, 10)).toEqual([heal, bellOfA, bellOfB]);
      expect(await store().deadlines(300, 2)).toEqual([heal, bellOfA]);
    });

    it('are moved by a later change and taken back by null', async () => {
      await set('a', 0, { key: 'bell', due: 100 }, { key: 'heal', due: 100 });
      await set('a', 1, { key: 'bell', due: 900 }, { key: 'heal', due: null }, { key: 'never there', due: null });
      expect(await store().deadlines(899, 10)).toEqual([]);
      expect(await store().deadlines(900, 10)).toEqual([{ stream: 'a', key: 'bell', due: 900 }]);
    });

    it('of one stream come all, by their keys', async () => {
      await set('a', 0, { key: 'heal', due: 300 }, { key: 'bell', due: 100 });
      await set('b', 0, { key: 'bell', due: 200 });
      expect(await store().deadlinesOf('a')).toEqual([
        { stream: 'a', key: 'bell', due: 100 },
        { stream: 'a', key: 'heal', due: 300 },
      ]);
      expect(await store().deadlinesOf('c')).toEqual([]);
    });

    it('stay until they are taken back, however often they are read', async () => {
      await set('a', 0, { key: 'bell', due: 100 });
      await store().deadlines(100, 10);
      expect(await store().deadlines(100, 10)).toHaveLength(1);
    });
  });

  describe('the lease of a node', () => {
    it('lapses when it is not held on, and is listed until released', async () => {
      const lapsed = async (now: number) => (await store().lapsedLeases(now)).map(({ node }) => node);
      await store().holdLease('one', 100, []);
      await store().holdLease('two', 90, []);
      expect(await lapsed(90)).toEqual([]);
      expect(await lapsed(101)).toEqual(['two', 'one']);
      await store().holdLease('one', 200, []);
      expect(await lapsed(101)).toEqual(['two']);
      await store().releaseLease('two');
      await store().releaseLease('never there');
      expect(await lapsed(101)).toEqual([]);
      expect(await lapsed(201)).toEqual(['one']);
    });

    it('says where its people are, as it was said last', async () => {
      await store().holdLease('one', 100, ['a']);
      await store().holdLease('one', 110, ['b', 'a']);
      await store().holdLease('two', 120, []);
      expect(await store().lapsedLeases(121)).toEqual([
        { node: 'one', streams: ['b', 'a'] },
        { node: 'two', streams: [] },
      ]);
    });
  });
}

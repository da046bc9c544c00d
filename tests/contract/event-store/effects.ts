import type { EventStore } from '#server/ports/event-store.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { describe, expect, it } from 'vitest';

export function describeEffects(store: () => EventStore): void {
  describe('effects', () => {
    const enqueue = (expectedVersion: number, ...keys: string[]) =>
      store().append(appendOf({ expectedVersion, effects: keys.map((key) => ({ key, kind: 'mail', data: { to: key } })) }));
    const claim = async (node: string, now: number, leaseUntil: number, limit = 10) =>
      (await store().claimEffects(node, now, { leaseUntil, limit })).map(({ key, attempt }) => ({ key, attempt }));

    it('are claimed with what they carry, oldest first, not more than asked for', async () => {
      await enqueue(0, 'z', 'a');
      await store().append(appendOf({ stream: 'other', effects: [{ key: 'z', kind: 'open', data: null }] }));
      const [first, second] = await store().claimEffects('one', 0, { leaseUntil: 100, limit: 2 });
      expect(first).toEqual({ stream: 'gathering-1', key: 'z', kind: 'mail', data: { to: 'z' }, attempt: 1 });
      expect(second?.key).toBe('a');
      expect(await store().claimEffects('one', 0, { leaseUntil: 100, limit: 2 })).toEqual([
        { stream: 'other', key: 'z', kind: 'open', data: null, attempt: 1 },
      ]);
    });

    it('are claimed by their kind where one asks for it, so that slow ones hold up no others', async () => {
      const effects = ['mail', 'open', 'mail', 'plan'].map((kind, index) => ({ key: `${kind}-${index}`, kind, data: null }));
      await store().append(appendOf({ effects }));
      const claimed = async (of: 'only' | 'other_than', limit: number) =>
        (await store().claimEffects('one', 0, { leaseUntil: 100, limit, kinds: { of, kinds: ['mail'] } })).map(({ key }) => key);
      expect(await claimed('other_than', 1)).toEqual(['open-1']);
      expect(await claimed('only', 10)).toEqual(['mail-0', 'mail-2']);
      expect(await claimed('other_than', 10)).toEqual(['plan-3']);
    });

    it('are claimed by one node only, also when many ask at once', async () => {
      const keys = Array.from({ length: 12 }, (_, index) => `effect-${index}`);
      await enqueue(0, ...keys);
      const nodes = ['one', 'two', 'three', 'four', 'five'];
      const claims = await Promise.all(nodes.map((node) => store().claimEffects(node, 10, { leaseUntil: 100, limit: 4 })));
      expect(
        claims
          .flat()
          .map(({ key }) => key)
          .sort(),
      ).toEqual(keys.toSorted());
      // Who asks while others choose may be left with fewer than they asked for.
      expect(Math.max(...claims.map((claimed) => claimed.length))).toBeLessThanOrEqual(4);
    });

    it('come back when the lease has lapsed, and the former holder is not heard any more', async () => {
      await enqueue(0, 'mail');
      expect(await claim('one', 10, 100)).toEqual([{ key: 'mail', attempt: 1 }]);
      expect(await claim('two', 100, 200)).toEqual([]);
      expect(await claim('two', 101, 200)).toEqual([{ key: 'mail', attempt: 2 }]);
      await store().finishEffect('gathering-1', 'mail', 'one');
      await store().retryEffect('gathering-1', 'mail', 'one', 0);
      expect(await claim('three', 150, 300)).toEqual([]);
      expect(await claim('three', 201, 300)).toEqual([{ key: 'mail', attempt: 3 }]);
    });

    it('finished late by their holder, whom nobody relieved, are done', async () => {
      await enqueue(0, 'mail');
      await claim('one', 10, 100);
      await store().finishEffect('gathering-1', 'mail', 'one');
      expect(await claim('two', 500, 600)).toEqual([]);
    });

    it('keep what has come of them so far for whoever goes on with them, and only from who holds them', async () => {
      await enqueue(0, 'mail');
      await claim('one', 10, 100);
      await store().noteEffect('gathering-1', 'mail', 'one', { sent: true });
      await store().noteEffect('gathering-1', 'mail', 'two', { sent: false });
      const taken = await store().claimEffects('two', 101, { leaseUntil: 200, limit: 1 });
      expect(taken).toMatchObject([{ key: 'mail', attempt: 2, data: { sent: true } }]);
      await store().noteEffect('gathering-1', 'mail', 'one', null);
      await store().retryEffect('gathering-1', 'mail', 'two', 150);
      expect(await store().claimEffects('one', 150, { leaseUntil: 200, limit: 1 })).toMatchObject([{ data: { sent: true } }]);
    });

    it('that failed are free again from the given time on', async () => {
      await enqueue(0, 'mail');
      await claim('one', 10, 1000);
      await store().retryEffect('gathering-1', 'mail', 'one', 50);
      expect(await claim('two', 49, 1000)).toEqual([]);
      expect(await claim('two', 50, 1000)).toEqual([{ key: 'mail', attempt: 2 }]);
    });

    it('are never enqueued twice: not while waiting, not while claimed, not when done', async () => {
      await enqueue(0, 'mail', 'mail');
      await enqueue(1, 'mail');
      expect(await claim('one', 10, 100)).toEqual([{ key: 'mail', attempt: 1 }]);
      await enqueue(2, 'mail');
      expect(await claim('two', 10, 100)).toEqual([]);
      await store().finishEffect('gathering-1', 'mail', 'one');
      await enqueue(3, 'mail');
      expect(await claim('two', 500, 600)).toEqual([]);
      await store().retryEffect('gathering-1', 'mail', 'one', 0);
      expect(await claim('two', 500, 600)).toEqual([]);
    });

    it('of the same key in another stream are another effect', async () => {
      await enqueue(0, 'mail');
      await store().append(appendOf({ stream: 'other', effects: [{ key: 'mail', kind: 'mail', data: null }] }));
      await store().claimEffects('one', 10, { leaseUntil: 100, limit: 10 });
      await store().finishEffect('other', 'mail', 'one');
      expect((await store().claimEffects('two', 101, { leaseUntil: 200, limit: 10 })).map(({ stream }) => stream)).toEqual(['gathering-1']);
    });
  });
}

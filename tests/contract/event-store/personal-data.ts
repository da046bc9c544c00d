import type { EventStore } from '#server/ports/event-store.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { beforeEach, describe, expect, it } from 'vitest';

export function describePersonalData(store: () => EventStore): void {
  describe('personal data', () => {
    const ada = [
      { owner: 'ada', key: 'name', value: 'Ada' },
      { owner: 'ada', key: 'profile', value: { languages: ['fr', 'en'] } },
    ];
    const bob = { owner: 'bob', key: 'name', value: 'Bob' };

    beforeEach(async () => {
      await store().append(appendOf({ personal: [bob, ...ada] }));
    });

    it('are kept by owner and key, apart from the events', async () => {
      expect(await store().personal('gathering-1')).toEqual([...ada, bob]);
      expect(await store().personal('gathering-1', 'bob')).toEqual([bob]);
      expect(await store().personal('gathering-1', 'eve')).toEqual([]);
      expect(await store().personal('gathering-2')).toEqual([]);
      expect(JSON.stringify(await store().read('gathering-1', 0))).not.toContain('Ada');
    });

    it('are replaced by a later value and removed by null', async () => {
      const personal = [
        { owner: 'ada', key: 'name', value: 'Ada L.' },
        { owner: 'ada', key: 'profile', value: null },
        { owner: 'ada', key: 'never there', value: null },
      ];
      await store().append(appendOf({ expectedVersion: 1, personal }));
      expect(await store().personal('gathering-1', 'ada')).toEqual([{ owner: 'ada', key: 'name', value: 'Ada L.' }]);
    });

    it('of one owner are erased, with a record; events and everybody else stay', async () => {
      await store().append(appendOf({ stream: 'gathering-2', personal: ada }));
      expect(await store().erasures()).toEqual([]);
      await store().erase('gathering-1', 'ada', 2000);

      expect(await store().personal('gathering-1')).toEqual([bob]);
      expect(await store().personal('gathering-2')).toEqual(ada);
      expect(await store().read('gathering-1', 0)).toHaveLength(1);
      expect(await store().erasures()).toEqual([{ stream: 'gathering-1', owner: 'ada', at: 2000 }]);
    });

    it('of one owner go with an append, with a record, before what it writes', async () => {
      const back = { owner: 'ada', key: 'name', value: 'Ada again' };
      await store().append(appendOf({ expectedVersion: 1, at: 2000, erase: ['ada', 'nobody'], personal: [back] }));
      expect(await store().personal('gathering-1')).toEqual([back, bob]);
      expect(await store().erasures()).toEqual([
        { stream: 'gathering-1', owner: 'ada', at: 2000 },
        { stream: 'gathering-1', owner: 'nobody', at: 2000 },
      ]);
      await store().append(appendOf({ expectedVersion: 1, commandId: 'too late', erase: ['bob'] }));
      expect(await store().personal('gathering-1', 'bob')).toEqual([bob]);
    });

    it('can be erased again and where there are none; the record keeps the last time, earliest first', async () => {
      await store().erase('gathering-1', 'ada', 3000);
      await store().erase('gathering-1', 'nobody', 2000);
      await store().erase('gathering-1', 'ada', 4000);
      await store().erase('gathering-1', 'ada', 1000);
      expect(await store().erasures()).toEqual([
        { stream: 'gathering-1', owner: 'nobody', at: 2000 },
        { stream: 'gathering-1', owner: 'ada', at: 4000 },
      ]);
    });

    it('go with their whole stream, as does everything beside it; other streams and the records of erasure stay', async () => {
      const beside = { deadlines: [{ key: 'bell', due: 5 }], effects: [{ key: 'mail', kind: 'mail', data: null }] };
      await store().append(appendOf({ stream: 'gathering-2', personal: ada, ...beside }));
      await store().append(appendOf({ expectedVersion: 1, commandId: 'another', ...beside }));
      await store().erase('gathering-1', 'ada', 2000);
      await store().removeStream('gathering-1');

      expect(await store().read('gathering-1', 0)).toEqual([]);
      expect(await store().personal('gathering-1')).toEqual([]);
      expect(await store().commandVersion('gathering-1', 'another')).toBeNull();
      expect((await store().deadlines(10, 10)).map(({ stream }) => stream)).toEqual(['gathering-2']);
      expect((await store().claimEffects('node', 1, { leaseUntil: 2, limit: 10 })).map(({ stream }) => stream)).toEqual(['gathering-2']);
      expect(await store().read('gathering-2', 0)).toHaveLength(1);
      expect(await store().erasures()).toHaveLength(1);
    });

    it('are copies for every reader', async () => {
      const [, profile] = await store().personal('gathering-1', 'ada');
      (profile!.value as { languages: string[] }).languages.push('changed by a reader');
      expect(await store().personal('gathering-1', 'ada')).toEqual(ada);
    });
  });
}

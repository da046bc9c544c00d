import type { Append, EventStore, Json } from '#server/ports/event-store.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { describe, expect, it } from 'vitest';

export function describeEvents(store: () => EventStore): void {
  describe('events', () => {
    it('are read in order, numbered from 1, as they were written', async () => {
      const data = { text: 'é "quoted" \u0000 🪑', list: [1, -2.5, null, true], nested: { empty: {} } };
      const events = [
        { type: 'opened', schema: 1, data },
        { type: 'closed', schema: 2, data: null },
      ];
      expect(await store().append(appendOf({ events }))).toEqual({ ok: true, version: 2 });
      expect(await store().append(appendOf({ expectedVersion: 2, commandId: 'later', actor: null, at: 1234.5 }))).toEqual({
        ok: true,
        version: 3,
      });

      const first = { at: 1000, commandId: 'command-0', actor: 'person-1' };
      expect(await store().read('gathering-1', 0)).toEqual([
        { version: 1, type: 'opened', schema: 1, data, ...first },
        { version: 2, type: 'closed', schema: 2, data: null, ...first },
        { version: 3, type: 'noted', schema: 1, data: {}, at: 1234.5, commandId: 'later', actor: null },
      ]);
      expect((await store().read('gathering-1', 2)).map(({ version }) => version)).toEqual([3]);
      expect(await store().read('gathering-1', 3)).toEqual([]);
      expect(await store().read('gathering-2', 0)).toEqual([]);
    });

    it('are refused when the stream has moved on, and nothing of the append is kept', async () => {
      await store().append(appendOf());
      const stale = appendOf({
        commandId: 'stale',
        personal: [{ owner: 'person-1', key: 'name', value: 'Ada' }],
        deadlines: [{ key: 'bell', due: 1 }],
        effects: [{ key: 'mail', kind: 'mail', data: {} }],
      });
      expect(await store().append(stale)).toEqual({ ok: false, reason: 'conflict', version: 1 });
      expect(await store().append({ ...stale, expectedVersion: 7 })).toEqual({ ok: false, reason: 'conflict', version: 1 });

      expect(await store().read('gathering-1', 0)).toHaveLength(1);
      expect(await store().commandVersion('gathering-1', 'stale')).toBeNull();
      expect(await store().personal('gathering-1')).toEqual([]);
      expect(await store().deadlines(10, 10)).toEqual([]);
      expect(await store().claimEffects('node', 10, { leaseUntil: 20, limit: 10 })).toEqual([]);
    });

    it('decided on another append are refused where that did not come to be, though the stream is as long', async () => {
      const second = appendOf({ expectedVersion: 1, commandId: 'second', follows: 'first' });
      await store().append(appendOf({ commandId: 'of another node' }));
      const [first, after] = await Promise.all([store().append(appendOf({ commandId: 'first' })), store().append(second)]);
      expect([first, after]).toEqual([1, 1].map((version) => ({ ok: false, reason: 'conflict', version })));
      expect(await store().commandVersion('gathering-1', 'second')).toBeNull();
      const now = appendOf({ expectedVersion: 1, commandId: 'first' });
      const both = await Promise.all([store().append(now), store().append({ ...second, expectedVersion: 2 })]);
      expect(both).toEqual([2, 3].map((version) => ({ ok: true, version })));
    });

    it('decided on a command that came before, from another node maybe, are refused: it may have come to something else there', async () => {
      await store().append(appendOf({ commandId: 'first' }));
      const again = appendOf({ commandId: 'first' });
      const second = appendOf({ expectedVersion: 1, commandId: 'second', follows: 'first' });
      const both = await Promise.all([store().append(again), store().append(second)]);
      expect(both).toEqual(['duplicate', 'conflict'].map((reason) => ({ ok: false, reason, version: 1 })));
      expect(await store().append({ ...second, follows: undefined })).toEqual({ ok: true, version: 2 });
    });

    it('of a command that came before are not written again, and the answer says where it ended', async () => {
      const first = appendOf({ deadlines: [{ key: 'bell', due: 5 }] });
      await store().append(first);
      await store().append(appendOf({ expectedVersion: 1 }));
      const again = { ...first, deadlines: [{ key: 'bell', due: 9 }] };
      expect(await store().append(again)).toEqual({ ok: false, reason: 'duplicate', version: 1 });
      expect(await store().append({ ...again, expectedVersion: 2 })).toEqual({ ok: false, reason: 'duplicate', version: 1 });

      expect(await store().read('gathering-1', 0)).toHaveLength(2);
      expect(await store().deadlines(10, 10)).toEqual([{ stream: 'gathering-1', key: 'bell', due: 5 }]);
      expect(await store().commandVersion('gathering-1', 'command-0')).toBe(1);
      expect(await store().commandVersion('gathering-2', 'command-0')).toBeNull();
    });

    it('may be none: the command is remembered all the same', async () => {
      await store().append(appendOf());
      const empty = appendOf({ expectedVersion: 1, events: [] });
      expect(await store().append(empty)).toEqual({ ok: true, version: 1 });
      expect(await store().append(empty)).toEqual({ ok: false, reason: 'duplicate', version: 1 });
    });

    it('of one stream know nothing of another', async () => {
      const outcomes = await Promise.all(['a', 'b', 'c'].map((stream) => store().append(appendOf({ stream }))));
      expect(outcomes).toEqual([1, 1, 1].map((version) => ({ ok: true, version })));
    });

    it('appended at once on the same version: one wins, and those that try again all get in', async () => {
      const commands = Array.from({ length: 20 }, (_, index) => `command-${index}`);
      const outcomes = await Promise.all(commands.map((commandId) => store().append(appendOf({ commandId }))));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'conflict')).toHaveLength(19);

      await Promise.all(commands.map((commandId) => appendUntilIn(store(), appendOf({ commandId }))));
      const events = await store().read('gathering-1', 0);
      expect(events.map(({ version }) => version)).toEqual(commands.map((_, index) => index + 1));
      expect(events.map(({ commandId }) => commandId).sort()).toEqual(commands.toSorted());
    });

    it('are copies: neither the writer nor a reader can change what is stored', async () => {
      const data = { seats: ['a'] };
      const writing = store().append(appendOf({ events: [{ type: 'noted', schema: 1, data }] }));
      data.seats.push('changed by the writer');
      await writing;
      const [read] = await store().read('gathering-1', 0);
      (read!.data as { seats: string[] }).seats.push('changed by a reader');
      expect((await store().read('gathering-1', 0))[0]!.data).toEqual({ seats: ['a'] });
    });
  });

  describe('a snapshot', () => {
    it('is the last one saved, and a copy', async () => {
      expect(await store().loadSnapshot('gathering-1')).toBeNull();
      await store().saveSnapshot('gathering-1', { version: 3, schema: 1, state: { phase: 'hall' } });
      const state: { phase: string; people: Json[] } = { phase: 'round', people: [] };
      const saving = store().saveSnapshot('gathering-1', { version: 5, schema: 2, state });
      state.people.push('changed by the writer');
      await saving;
      const snapshot = { version: 5, schema: 2, state: { phase: 'round', people: [] } };
      const loaded = await store().loadSnapshot('gathering-1');
      expect(loaded).toEqual(snapshot);
      (loaded!.state as { people: Json[] }).people.push('changed by a reader');
      expect(await store().loadSnapshot('gathering-1')).toEqual(snapshot);
      expect(await store().loadSnapshot('gathering-2')).toBeNull();
    });
  });

  describe('a closed store', () => {
    it('has finished what was asked before, refuses what comes later, and may be closed again', async () => {
      const before = store().append(appendOf());
      await store().close();
      expect(await before).toEqual({ ok: true, version: 1 });
      await expect(store().append(appendOf({ expectedVersion: 1 }))).rejects.toThrow();
      await expect(store().read('gathering-1', 0)).rejects.toThrow();
      await store().close();
    });
  });
}

async function appendUntilIn(store: EventStore, append: Append): Promise<void> {
  const outcome = await store.append(append);
  if (!outcome.ok && outcome.reason === 'conflict') await appendUntilIn(store, { ...append, expectedVersion: outcome.version });
}

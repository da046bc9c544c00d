import type { AccessStore } from '#server/ports/access-store.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

export interface OpenAccessStore {
  readonly store: AccessStore;
  readonly close: () => Promise<void>;
}

const conference = { slug: 'ABC234', stream: 'gathering-1', createdAt: 10, expiresAt: null };
const demonstration = { slug: 'XYZ789', stream: 'gathering-2', createdAt: 5, expiresAt: 3_600_005 };
const link = { hash: 'l1', stream: 'gathering-1', role: 'organiser', person: 'ada', createdAt: 10 } as const;
const ada = { stream: 'gathering-1', person: 'ada', role: 'organiser', generation: 0 } as const;
const guest = { stream: 'gathering-2', person: 'guest', role: 'participant', generation: 0 } as const;

/** What every access store has to keep; `open` gives an empty one. */
export function accessStoreContract(name: string, open: () => OpenAccessStore | Promise<OpenAccessStore>): void {
  describe(`access store: ${name}`, () => {
    let store: AccessStore;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await open());
    });
    afterEach(() => close());

    const createSession = (hash: string, expiresAt = 1000) => store.createSession({ hash, createdAt: 10, seenAt: 10, expiresAt });

    it('voids the links of one gathering, not its grants, nor what belongs to another', async () => {
      await store.addLink(link);
      await store.addLink({ ...link, hash: 'l2', stream: 'gathering-2' });
      await createSession('s1');
      await store.grant('s1', ada);
      await store.removeLinks('gathering-1');
      expect(await store.linkByHash('l1')).toBeNull();
      expect(await store.linkByHash('l2')).not.toBeNull();
      expect((await store.session('s1', 20))?.grants).toEqual([ada]);
    });

    describe('gatherings', () => {
      it('are found by slug and by stream, and listed from the oldest', async () => {
        expect(await store.addGathering(conference)).toBe(true);
        expect(await store.addGathering(demonstration)).toBe(true);
        expect(await store.gatheringBySlug('ABC234')).toEqual(conference);
        expect(await store.gatheringByStream('gathering-2')).toEqual(demonstration);
        expect(await store.gatherings()).toEqual([demonstration, conference]);
        expect(await store.gatheringBySlug('NOBODY')).toBeNull();
        expect(await store.gatheringByStream('nothing')).toBeNull();
      });

      it('cannot take the slug or the stream of another', async () => {
        await store.addGathering(conference);
        expect(await store.addGathering({ ...demonstration, slug: 'ABC234' })).toBe(false);
        expect(await store.addGathering({ ...demonstration, stream: 'gathering-1' })).toBe(false);
        expect(await store.gatherings()).toEqual([conference]);
      });

      it('asked for at once under one slug: one gets it', async () => {
        const streams = ['a', 'b', 'c', 'd'];
        const added = await Promise.all(streams.map((stream) => store.addGathering({ ...conference, stream })));
        expect(added.filter(Boolean)).toHaveLength(1);
      });

      it('are forgotten with their links and the grants to them; others stay', async () => {
        await store.addGathering(conference);
        await store.addGathering(demonstration);
        await store.addLink(link);
        await store.addLink({ ...link, hash: 'l2', stream: 'gathering-2' });
        await createSession('s1');
        await store.grant('s1', ada);
        await store.grant('s1', guest);
        await store.removeGathering('gathering-1');
        await store.removeGathering('never there');

        expect(await store.gatherings()).toEqual([demonstration]);
        expect(await store.gatheringBySlug('ABC234')).toBeNull();
        expect(await store.linkByHash('l1')).toBeNull();
        expect(await store.linkByHash('l2')).not.toBeNull();
        expect((await store.session('s1', 10))?.grants).toEqual([guest]);
        expect(await store.addGathering({ ...conference, stream: 'gathering-3' })).toBe(true);
      });
    });

    it('a link is found by its hash', async () => {
      await store.addLink(link);
      expect(await store.linkByHash('l1')).toEqual(link);
      expect(await store.linkByHash('l2')).toBeNull();
    });

    describe('a session', () => {
      it('is found with its grants until it expires', async () => {
        await createSession('s1');
        expect(await store.session('s1', 10)).toEqual({ hash: 's1', createdAt: 10, seenAt: 10, expiresAt: 1000, grants: [] });
        await store.grant('s1', guest);
        await store.grant('s1', ada);
        expect((await store.session('s1', 999))?.grants).toEqual([ada, guest]);
        expect(await store.session('s1', 1000)).toBeNull();
        expect(await store.session('s2', 10)).toBeNull();
      });

      it('remembers when it was last seen', async () => {
        await createSession('s1');
        await store.touchSession('s1', 500, 1500);
        await store.touchSession('never there', 500, 1500);
        expect(await store.session('s1', 600)).toMatchObject({ seenAt: 500, expiresAt: 1500 });
        expect(await store.session('s1', 1499)).not.toBeNull();
        expect(await store.session('never there', 600)).toBeNull();
      });

      it('is renewed with its grants, and the one before ends soon', async () => {
        await createSession('old');
        await store.grant('old', ada);
        await store.grant('old', guest);
        await store.renewSession('old', { hash: 'new', createdAt: 20, seenAt: 20, expiresAt: 2000 }, 30);
        expect(await store.session('new', 1999)).toEqual({ hash: 'new', createdAt: 20, seenAt: 20, expiresAt: 2000, grants: [ada, guest] });
        expect((await store.session('old', 29))?.grants).toEqual([ada, guest]);
        expect(await store.session('old', 30)).toBeNull();
        expect(await store.sessionsOf('gathering-1', 'ada', 0, 20)).toEqual(['new', 'old']);
        expect(await store.sessionsOf('gathering-1', 'ada', 0, 30)).toEqual(['new']);
        await createSession('short', 25);
        await store.renewSession('short', { hash: 'newer', createdAt: 20, seenAt: 20, expiresAt: 2000 }, 30);
        expect(await store.session('short', 25)).toBeNull();
      });

      it('goes when it has expired, and its grants with it', async () => {
        await createSession('old', 100);
        await createSession('new', 101);
        await store.grant('old', ada);
        await store.grant('new', ada);
        await store.removeExpiredSessions(100);
        expect(await store.session('old', 50)).toBeNull();
        expect(await store.session('new', 50)).not.toBeNull();
        expect(await store.sessionsOf('gathering-1', 'ada', 0, 50)).toEqual(['new']);
      });
    });

    describe('a grant', () => {
      it('is one per session and gathering: the second replaces the first', async () => {
        await createSession('s1');
        await store.grant('s1', ada);
        await store.grant('s1', { ...ada, person: 'bob', role: 'participant' });
        expect((await store.session('s1', 10))?.grants).toEqual([{ ...ada, person: 'bob', role: 'participant' }]);
        expect(await store.sessionsOf('gathering-1', 'ada', 0, 50)).toEqual([]);
      });

      it('leads to every session of a person', async () => {
        await createSession('s2');
        await createSession('s1');
        await store.grant('s2', ada);
        await store.grant('s1', ada);
        await store.grant('s1', guest);
        expect(await store.sessionsOf('gathering-1', 'ada', 0, 50)).toEqual(['s1', 's2']);
        expect(await store.sessionsOf('gathering-2', 'ada', 0, 50)).toEqual([]);
      });

      it('is of one generation of the person: that of the last one', async () => {
        await createSession('s1');
        await createSession('s2');
        await store.grant('s1', ada);
        await store.grant('s2', ada);
        await store.grant('s2', { ...ada, generation: 1 });
        expect(await store.sessionsOf('gathering-1', 'ada', 0, 50)).toEqual(['s1']);
        expect(await store.sessionsOf('gathering-1', 'ada', 1, 50)).toEqual(['s2']);
        expect((await store.session('s2', 10))?.grants).toEqual([{ ...ada, generation: 1 }]);
      });
    });

    it('gives out copies', async () => {
      await store.addGathering(conference);
      await createSession('s1');
      await store.grant('s1', ada);
      Object.assign((await store.gatheringBySlug('ABC234'))!, { slug: 'changed' });
      Object.assign((await store.session('s1', 10))!.grants[0]!, { person: 'changed' });
      expect(await store.gatheringBySlug('ABC234')).toEqual(conference);
      expect((await store.session('s1', 10))?.grants).toEqual([ada]);
    });
  });
}

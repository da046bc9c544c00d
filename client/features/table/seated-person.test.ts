import { describe, expect, it } from 'vitest';
import { seatedPeople } from '#client/features/table/seated-person.ts';
import type { PeerSigns } from '#client/features/table/peer-signs.ts';
import { personOf, tableOf } from '#tests/support/gathering-views.ts';

const heard: PeerSigns = { hasAudio: true, micMuted: false, weak: false, hasVideo: true, speaking: false, signs: false };
const local = { speaking: false, microphoneOn: true, cameraOn: true, mayPublish: true, weak: false };

function seated(change: Partial<Parameters<typeof seatedPeople>[0]> = {}) {
  const table = tableOf('t', { people: ['a', 'me', 'gone'], hands: ['me', 'a'], host: 'a' });
  const people = { a: personOf('a'), me: personOf('me') };
  return seatedPeople({ table, people, me: 'me', peers: { a: heard }, local, says: {}, ...change });
}

describe('people at my table', () => {
  it('are those who are known, with host and raised hands in order', () => {
    expect(seated().map(({ row, isMe, isHost, hand }) => [row.id, isMe, isHost, hand])).toEqual([
      ['a', false, true, 2],
      ['me', true, false, 1],
    ]);
  });

  it('speak by sound or by saying so', () => {
    expect(seated({ peers: { a: { ...heard, speaking: true } } })[0]?.speaking).toBe(true);
    expect(seated({ says: { a: true } })[0]?.speaking).toBe(true);
    expect(seated({ local: { ...local, speaking: true } })[1]?.speaking).toBe(true);
  });

  it('sign while their picture is there, and only for the others', () => {
    const signing = { ...heard, signs: true };
    expect(seated({ peers: { a: signing, me: signing } }).map(({ signs }) => signs)).toEqual([true, false]);
    expect(seated({ peers: { a: { ...signing, hasVideo: false } } })[0]?.signs).toBe(false);
  });

  it('are muted by choice, without a microphone, or while their sound has not come', () => {
    expect(seated()[0]?.muted).toBe(false);
    expect(seated({ peers: { a: { ...heard, micMuted: true } } })[0]?.muted).toBe(true);
    expect(seated({ peers: {} })[0]?.muted).toBe(true);
    expect(seated({ local: { ...local, microphoneOn: false } })[1]?.muted).toBe(true);
  });

  it('have a weak line as the media server measures it, theirs and mine', () => {
    expect(seated().map(({ weak }) => weak)).toEqual([false, false]);
    expect(seated({ peers: { a: { ...heard, weak: true } }, local: { ...local, weak: true } }).map(({ weak }) => weak)).toEqual([
      true,
      true,
    ]);
  });

  it('who just listens is not called muted', () => {
    expect(seated({ people: { a: personOf('a', { mode: 'listening' }) }, peers: {} })[0]).toMatchObject({ listening: true, muted: false });
  });

  it('who dropped is neither seen nor heard', () => {
    const people = { a: personOf('a', { dropped: true }), me: personOf('me') };
    expect(seated({ people, peers: { a: { ...heard, speaking: true } } })[0]).toMatchObject({
      dropped: true,
      speaking: false,
      hasVideo: false,
    });
  });
});

import { expect, it } from 'vitest';
import { peer } from '#tests/support/media/media-session-harness.ts';
import type { LinkPeer } from './media-link.ts';
import type { RemotePeer } from './media-room.ts';
import { stagePeers } from './stage-peers.ts';
import { silent } from './voice-levels.ts';

const quiet = () => silent;
const show = () => () => undefined;

function linkPeer(personId: string, change: Partial<RemotePeer> = {}): LinkPeer {
  const { attachVideo, attachScreen, ...rest } = peer(personId, change);
  return { ...rest, showPicture: attachVideo && show, showScreen: attachScreen && show };
}

it('keeps the identity of everything that did not change', () => {
  const people = [linkPeer('amina'), linkPeer('bruno')];
  const before = stagePeers({}, people, quiet);
  expect(stagePeers(before, people, quiet)).toBe(before);
  const after = stagePeers(before, people, (id) => (id === 'bruno' ? { speaking: true, level: 0.5 } : silent));
  expect(after['amina']).toBe(before['amina']);
  expect(after['bruno']).toMatchObject({ speaking: true, level: 0.5 });
});

it('shows nobody as speaking who is muted', () => {
  const peers = stagePeers({}, [linkPeer('amina', { micMuted: true })], () => ({ speaking: true, level: 1 }));
  expect(peers['amina']).toMatchObject({ micMuted: true, speaking: false, level: 0 });
});

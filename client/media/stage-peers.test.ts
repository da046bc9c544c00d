import { expect, it } from 'vitest';
import { peer } from '#tests/support/media/media-session-harness.ts';
import { stagePeers } from './stage-peers.ts';
import { silent } from './voice-levels.ts';

const quiet = () => silent;

it('keeps the identity of everything that did not change', () => {
  const people = [peer('amina'), peer('bruno')];
  const before = stagePeers({}, people, quiet);
  expect(stagePeers(before, people, quiet)).toBe(before);
  const after = stagePeers(before, people, (id) => (id === 'bruno' ? { speaking: true, level: 0.5 } : silent));
  expect(after['amina']).toBe(before['amina']);
  expect(after['bruno']).toMatchObject({ speaking: true, level: 0.5 });
});

it('shows nobody as speaking who is muted', () => {
  const peers = stagePeers({}, [peer('amina', { micMuted: true })], () => ({ speaking: true, level: 1 }));
  expect(peers['amina']).toMatchObject({ micMuted: true, speaking: false, level: 0 });
});

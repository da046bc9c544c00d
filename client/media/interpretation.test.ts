import { expect, it } from 'vitest';
import { peer } from '#tests/support/media/media-session-harness.ts';
import type { RemotePeer } from './media-room.ts';
import { languageOf, onAir, trackNameOf, volumeOf } from './interpretation.ts';

const floor = peer('olga');
const french = peer('ines', { interprets: 'fr' });
const german = peer('dirk', { interprets: 'de' });
const volumes = (chosen: string | null, peers: readonly RemotePeer[] = [floor, french, german]) =>
  peers.map((one) => volumeOf(one, chosen, onAir(peers)));

it('lets the floor be heard alone until an interpretation is chosen, then that one over a lowered floor', () => {
  expect(volumes(null)).toEqual([1, 0, 0]);
  expect(volumes('fr')).toEqual([0.15, 1, 0]);
});

it('lowers the floor for nobody who interprets with the microphone off, or not at all', () => {
  expect(volumes('fr', [floor, peer('ines', { interprets: 'fr', micMuted: true }), german])[0]).toBe(1);
  expect(volumes('fr', [floor, { ...french, audio: null }, german])[0]).toBe(1);
  expect(volumes('es')[0]).toBe(1);
});

it('tells the language of an interpretation by the name of its track', () => {
  expect(languageOf(trackNameOf('pt-BR'))).toBe('pt-BR');
  expect(languageOf('microphone')).toBeNull();
});

import type { Peer } from '#client/media/media-snapshot.ts';

/** What a table shows of a peer besides the picture itself. */
export type PeerSigns = Pick<Peer, 'hasAudio' | 'micMuted' | 'weak' | 'hasVideo' | 'speaking' | 'signs'>;

const names = ['hasAudio', 'micMuted', 'weak', 'hasVideo', 'speaking', 'signs'] as const;

/** Signs as one number, so that they can be compared at a glance: levels change many times a second, signs seldom. */
export function packSigns(signs: PeerSigns): number {
  return names.reduce((sum, name, bit) => sum + (signs[name] ? 1 << bit : 0), 0);
}

export function unpackSigns(packed: number): PeerSigns {
  const [hasAudio = false, micMuted = false, weak = false, hasVideo = false, speaking = false, signs = false] = names.map(
    (_, bit) => (packed & (1 << bit)) !== 0,
  );
  return { hasAudio, micMuted, weak, hasVideo, speaking, signs };
}

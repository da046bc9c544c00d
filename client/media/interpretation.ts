import type { RemotePeer } from './media-room.ts';

/** How loud the floor stays under an interpretation: there, and no trouble to understand the interpreter over. 0…1. */
const loweredFloor = 0.15;

const prefix = 'interpretation:';

/** Name under which the interpretation into a language is published. */
export const trackNameOf = (language: string): string => `${prefix}${language}`;

/** The language of an interpretation by the name of its track; null for a voice of the floor. */
export const languageOf = (trackName: string): string | null => (trackName.startsWith(prefix) ? trackName.slice(prefix.length) : null);

type Heard = Pick<RemotePeer, 'interprets' | 'audio' | 'micMuted'>;

/** Languages into which somebody interprets at this moment, microphone on. */
export const onAir = (peers: readonly Heard[]): Set<string> =>
  new Set(peers.flatMap(({ interprets, audio, micMuted }) => (interprets !== null && audio !== null && !micMuted ? [interprets] : [])));

/** How loud somebody is for a listener, 0…1: the chosen interpretation alone, with the floor under it as long as it is really sent. */
export function volumeOf({ interprets }: Heard, chosen: string | null, sent: ReadonlySet<string>): number {
  if (interprets !== null) return interprets === chosen ? 1 : 0;
  return chosen !== null && sent.has(chosen) ? loweredFloor : 1;
}

import type { LinkPeer } from './media-link.ts';
import type { MediaSnapshot, Peer } from './media-snapshot.ts';
import type { VoiceLevel } from './voice-levels.ts';
import { silent } from './voice-levels.ts';

function same(a: Peer | undefined, b: Peer): a is Peer {
  return a !== undefined && (Object.keys(b) as (keyof Peer)[]).every((key) => a[key] === b[key]);
}

/** The people of the stage as shown; what did not change keeps its identity, so that only changed tiles are drawn anew. */
export function stagePeers(
  before: MediaSnapshot['peers'],
  peers: readonly LinkPeer[],
  levelOf: (personId: string) => VoiceLevel,
): MediaSnapshot['peers'] {
  const next: Record<string, Peer> = {};
  for (const { personId, audio, micMuted, weak, interprets, signs, showPicture, showScreen } of peers) {
    const peer: Peer = {
      personId,
      hasAudio: audio !== null,
      micMuted,
      weak,
      interprets,
      signs,
      hasVideo: showPicture !== null,
      showPicture,
      showScreen,
      ...(micMuted ? silent : levelOf(personId)),
    };
    const former = before[personId];
    next[personId] = same(former, peer) ? former : peer;
  }
  const unchanged = Object.keys(before).length === peers.length && peers.every(({ personId }) => before[personId] === next[personId]);
  return unchanged ? before : next;
}

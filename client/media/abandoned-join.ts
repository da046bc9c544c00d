import type { Room } from 'livekit-client';
import { EngineEvent } from 'livekit-client';

/**
 * Ends the peer connection of a join that comes to nothing. In livekit-client 2.23.0 an engine counts as closed until the
 * server has answered, and does nothing when it is closed before that; browsers keep such a connection for good.
 * `isOver` says whether the room was left. Returns what to call once joining has failed.
 */
export function endAbandonedJoin({ engine }: Room, isOver: () => boolean): () => void {
  const end = () => void engine.cleanupPeerConnections();
  engine.on(EngineEvent.TransportsCreated, () => {
    if (isOver()) end();
  });
  return end;
}

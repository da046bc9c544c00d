import type { Admission } from '#shared/gathering/view/tickets.ts';
import { approachTo } from '#shared/gathering/view/tickets.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { FoyerSocket } from './viewer.ts';

/** Whoever does not say anew that they look at a table waits outside of its media room no longer than this, ms. */
const longest = 30_000;
/** Outside of one media room; more would take the places of those who sit down (react.ts keeps two to spare). */
const mostWaiting = 2;

/** Who stands before which table, on the sockets of this node; never in the log, for nothing came of it yet. */
export interface Approaches {
  /** Replaces what this socket approached before, or says of the same table that one still looks at it; `lapsed` is called when it has not been said for too long. */
  begin(socket: FoyerSocket, table: string | null, lapsed: () => void): void;
  /** The way to wait there, if they may and not too many do. */
  admission(socket: FoyerSocket, state: GatheringState): Admission | null;
  /** Brings the media server in line with where the person may be now: lets them in, or away. Rejects when it cannot be asked. */
  settle(socket: FoyerSocket, admissions: readonly Admission[]): Promise<void>;
  end(socket: FoyerSocket): void;
}

export function createApproaches(media: MediaServer, clock: Clock): Approaches {
  const approaches = new Map<FoyerSocket, { readonly table: string }>();
  /** Media rooms that sockets were given a ticket to wait outside of. */
  const waiting = new Map<FoyerSocket, string>();

  const others = (socket: FoyerSocket, mediaRoom: string) =>
    [...waiting].filter(([one, name]) => one !== socket && name === mediaRoom).length;

  return {
    begin(socket, table, lapsed) {
      approaches.delete(socket);
      if (table === null) return;
      const approach = { table };
      approaches.set(socket, approach);
      clock.at(clock.now() + longest, () => {
        if (approaches.get(socket) !== approach) return;
        approaches.delete(socket);
        lapsed();
      });
    },
    admission(socket, state) {
      const approach = approaches.get(socket);
      if (approach === undefined) return null;
      const admission = approachTo(state, socket.data.identity.person, approach.table);
      return admission === null || others(socket, admission.mediaRoom) >= mostWaiting ? null : admission;
    },
    async settle(socket, admissions) {
      const { person } = socket.data.identity;
      const before = waiting.get(socket);
      const now = admissions.find(({ purpose }) => purpose === 'approach')?.mediaRoom;
      if (before !== undefined && before !== now) {
        const place = admissions.find(({ mediaRoom }) => mediaRoom === before);
        if (place === undefined) await media.removeFromMediaRoom(before, person);
        else await media.letIntoMediaRoom(before, person, place.mayPublish);
      }
      if (now === undefined) waiting.delete(socket);
      else if (socket.connected) waiting.set(socket, now);
    },
    end(socket) {
      approaches.delete(socket);
      waiting.delete(socket);
    },
  };
}

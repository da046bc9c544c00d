import type { Ticket } from '#shared/contract/socket-events.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { mediaRoomsOf } from '#shared/gathering/react.ts';
import { admissionsOf, type Admission } from '#shared/gathering/view/tickets.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { FoyerSocket } from './viewer.ts';

/** Where the browser finds LiveKit's signalling: behind our own origin. */
const signallingPath = '/livekit';
/** An empty media room ends by itself: one that was not looked at for this long is opened again before a ticket to it. */
const openFor = 30_000;

/** Hands out ways into media rooms, derived from where a person sits at this moment. */
export interface TicketOffice {
  /** Sends new tickets when the person's media rooms changed since the last ones. */
  follow(socket: FoyerSocket, state: GatheringState): void;
  /** Tickets anew, for a client whose media broke. */
  issue(socket: FoyerSocket, state: GatheringState): Promise<Ticket[]>;
  forget(socket: FoyerSocket): void;
}

export function createTicketOffice(media: MediaServer, clock: Clock, onError: (error: unknown) => void): TicketOffice {
  const sent = new WeakMap<FoyerSocket, string>();
  const openedAt = new Map<string, number>();

  async function ensureOpen(mediaRoom: string, people: number): Promise<void> {
    const now = clock.now();
    if (now - (openedAt.get(mediaRoom) ?? 0) < openFor) return;
    for (const [mediaRoom, at] of openedAt) if (now - at >= openFor) openedAt.delete(mediaRoom);
    openedAt.set(mediaRoom, now);
    await media.openMediaRoom(mediaRoom, people);
  }

  const toTicket = async (identity: string, admission: Admission, people: number): Promise<Ticket> => {
    const { mediaRoom, mayPublish } = admission;
    await ensureOpen(mediaRoom, people);
    const { token, expiresAt } = await media.ticket({ mediaRoom, identity, mayPublish });
    return { ...admission, url: signallingPath, token, expiresAt };
  };
  const issue = async (socket: FoyerSocket, state: GatheringState): Promise<Ticket[]> => {
    if (media.status().kind === 'off') return [];
    const { person } = socket.data.identity;
    const mediaRooms = mediaRoomsOf(state);
    return await Promise.all(
      admissionsOf(state, person).map((admission) => toTicket(person, admission, mediaRooms.get(admission.mediaRoom) ?? 0)),
    );
  };

  return {
    follow(socket, state) {
      const key = JSON.stringify(admissionsOf(state, socket.data.identity.person));
      if (sent.get(socket) === key) return;
      sent.set(socket, key);
      issue(socket, state)
        .then((tickets) => {
          if (sent.get(socket) === key) socket.emit('tickets', tickets);
        })
        .catch(onError);
    },
    issue,
    forget(socket) {
      sent.delete(socket);
    },
  };
}

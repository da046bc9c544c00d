import type { Ticket } from '#shared/contract/socket-events.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { admissionsOf, type Admission } from '#shared/gathering/view/tickets.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { FoyerSocket } from './viewer.ts';

/** Where the browser finds LiveKit's signalling: behind our own origin. */
const signallingPath = '/livekit';

/** Hands out ways into media rooms, derived from where a person sits at this moment. */
export interface TicketOffice {
  /** Sends new tickets when the person's media rooms changed since the last ones. */
  follow(socket: FoyerSocket, state: GatheringState): void;
  /** Tickets anew, for a client whose media broke. */
  issue(socket: FoyerSocket, state: GatheringState): Promise<Ticket[]>;
  forget(socket: FoyerSocket): void;
}

export function createTicketOffice(media: MediaServer, onError: (error: unknown) => void): TicketOffice {
  const sent = new WeakMap<FoyerSocket, string>();

  const toTicket = async (identity: string, admission: Admission): Promise<Ticket> => {
    const { mediaRoom, mayPublish } = admission;
    const { token, expiresAt } = await media.ticket({ mediaRoom, identity, mayPublish });
    return { ...admission, url: signallingPath, token, expiresAt };
  };
  const issue = async (socket: FoyerSocket, state: GatheringState): Promise<Ticket[]> => {
    if (media.status().kind === 'off') return [];
    const { person } = socket.data.identity;
    return await Promise.all(admissionsOf(state, person).map((admission) => toTicket(person, admission)));
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

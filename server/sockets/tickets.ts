import type { Ticket } from '#shared/contract/socket-events.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { mediaRoomsOf } from '#shared/gathering/react.ts';
import { admissionsOf, type Admission } from '#shared/gathering/view/tickets.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import { createApproaches } from './approaches.ts';
import type { FoyerSocket } from './viewer.ts';

/** Where the browser finds LiveKit's signalling: behind our own origin. */
const signallingPath = '/livekit';
/** An empty media room ends by itself: one that was not looked at for this long is opened again before a ticket to it. */
const openFor = 30_000;
/** The media server did not make a media room: asked again after this long. */
const againMs = 1_000;

/** Hands out ways into media rooms, derived from where a person sits at this moment. */
export interface TicketOffice {
  /** Sends new tickets when the person's media rooms changed since the last ones. */
  follow(socket: FoyerSocket, stateNow: () => GatheringState): void;
  /** Tickets anew, for a client whose media broke. */
  issue(socket: FoyerSocket, stateNow: () => GatheringState): Promise<Ticket[]>;
  /** The table this person stands before; null: none any more. */
  approach(socket: FoyerSocket, table: string | null, stateNow: () => GatheringState): void;
  forget(socket: FoyerSocket): void;
}

export function createTicketOffice(media: MediaServer, clock: Clock, onError: (error: unknown) => void): TicketOffice {
  const sent = new WeakMap<FoyerSocket, string>();
  const approaches = createApproaches(media, clock);
  const opened = new Map<string, { readonly at: number; readonly done: Promise<void> }>();
  // Whatever it had is gone when it comes back.
  media.onStatus(() => opened.clear());

  async function ensureOpen(mediaRoom: string, people: number): Promise<void> {
    const now = clock.now();
    for (const [name, { at }] of opened) if (now - at >= openFor) opened.delete(name);
    const opening = opened.get(mediaRoom) ?? { at: now, done: media.openMediaRoom(mediaRoom, people) };
    opened.set(mediaRoom, opening);
    try {
      await opening.done;
    } catch (error) {
      opened.delete(mediaRoom);
      throw error;
    }
  }

  /** Seats first; one silent media room at a time. */
  function placesOf(socket: FoyerSocket, state: GatheringState): Admission[] {
    const places = admissionsOf(state, socket.data.identity.person);
    const approached = places.some(({ purpose }) => purpose === 'next') ? null : approaches.admission(socket, state);
    return approached === null ? places : [...places, approached];
  }

  const toTicket = async (identity: string, admission: Admission, people: number): Promise<Ticket> => {
    const { hidden, ...place } = admission;
    const waits = place.purpose === 'approach';
    const { mediaRoom, mayPublish, interprets } = place;
    await ensureOpen(mediaRoom, people);
    const { token, expiresAt } = await media.ticket({ mediaRoom, identity, mayPublish, hidden, waits, soundOnly: interprets !== null });
    return { ...place, url: signallingPath, token, expiresAt };
  };
  const issue = async (socket: FoyerSocket, stateNow: () => GatheringState): Promise<Ticket[]> => {
    if (media.status().kind === 'off') return [];
    const { person } = socket.data.identity;
    const state = stateNow();
    const mediaRooms = mediaRoomsOf(state);
    const admissions = placesOf(socket, state);
    await approaches.settle(socket, admissions);
    const tickets = await Promise.all(admissions.map((admission) => toTicket(person, admission, mediaRooms.get(admission.mediaRoom) ?? 0)));
    // Who changed tables while the media server was slow would be led back to the one they left.
    const asBefore = JSON.stringify(placesOf(socket, stateNow())) === JSON.stringify(admissions);
    return asBefore || !socket.connected ? tickets : issue(socket, stateNow);
  };

  function follow(socket: FoyerSocket, stateNow: () => GatheringState): void {
    const state = stateNow();
    const key = JSON.stringify(placesOf(socket, state));
    if (sent.get(socket) === key) return;
    sent.set(socket, key);
    issue(socket, stateNow)
      .then((tickets) => {
        if (sent.get(socket) === key) socket.emit('tickets', tickets);
      })
      .catch((error: unknown) => {
        onError(error);
        if (sent.get(socket) !== key) return;
        sent.delete(socket);
        clock.at(clock.now() + againMs, () => {
          if (socket.connected && !sent.has(socket)) follow(socket, stateNow);
        });
      });
  }

  return {
    follow,
    issue,
    approach(socket, table, stateNow) {
      approaches.begin(socket, table, () => {
        if (socket.connected) follow(socket, stateNow);
      });
      follow(socket, stateNow);
    },
    forget(socket) {
      sent.delete(socket);
      if (!socket.connected) approaches.end(socket);
    },
  };
}

import type { Server, Socket } from 'socket.io';
import type { ClientToServer, Screen, ServerToClient } from '#shared/contract/socket-events.ts';
import type { Line, Role } from '#shared/gathering/people.ts';

/** What the handshake established about a socket; rights come from here and never from a message. */
export interface Identity {
  readonly session: string;
  readonly stream: string;
  readonly person: string;
  readonly role: Role;
  readonly screen: Screen;
  /** Of the person when the right to be them was granted. */
  readonly generation: number;
  readonly line: Line;
}

interface SocketData {
  identity: Identity;
  /** Of a seat that the gathering was told of: tells it again. */
  sayHere?: () => void;
}

type NoServerEvents = Record<never, never>;
export type FoyerServer = Server<ClientToServer, ServerToClient, NoServerEvents, SocketData>;
export type FoyerSocket = Socket<ClientToServer, ServerToClient, NoServerEvents, SocketData>;

/** Whom a view of the hall is made for. */
export type Audience = 'participants' | 'organisers' | 'harvest' | 'readers';

/** A newer page has the seat. */
export function letGo(socket: FoyerSocket): void {
  socket.emit('elsewhere');
  socket.disconnect(true);
}

export const channels = {
  /** Pages of one person: the newest has the seat. */
  seat: (stream: string, person: string) => `seat:${stream}:${person}`,
  table: (stream: string, table: string) => `table:${stream}:${table}`,
} as const;

import type { Server, Socket } from 'socket.io';
import type { ClientToServer, Screen, ServerToClient } from '#shared/contract/socket-events.ts';
import type { Role } from '#shared/gathering/people.ts';

/** What the handshake established about a socket; rights come from here and never from a message. */
export interface Identity {
  readonly session: string;
  readonly stream: string;
  readonly person: string;
  readonly role: Role;
  readonly screen: Screen;
  /** Of the person when the right to be them was granted. */
  readonly generation: number;
}

type NoServerEvents = Record<never, never>;
export type FoyerServer = Server<ClientToServer, ServerToClient, NoServerEvents, { identity: Identity }>;
export type FoyerSocket = Socket<ClientToServer, ServerToClient, NoServerEvents, { identity: Identity }>;

/** Whom a view of the hall is made for. */
export type Audience = 'participants' | 'organisers' | 'harvest' | 'readers';

export const channels = {
  /** Pages of one person: the newest has the seat. */
  seat: (stream: string, person: string) => `seat:${stream}:${person}`,
  table: (stream: string, table: string) => `table:${stream}:${table}`,
} as const;

import type { Ticket, ViewMessage } from '#shared/contract/socket-events.ts';
import type { FoyerServer, FoyerSocket, Identity } from '#server/sockets/viewer.ts';

interface Told {
  view(message: ViewMessage): void;
  tickets(tickets: readonly Ticket[]): void;
  closed(): void;
}

/** A page's socket as far as views and tickets go: what is sent to it comes at once, as long as it is there. */
export class FakeSocket {
  readonly id: string;
  readonly data: { readonly identity: Identity };
  connected = true;
  readonly #server: FakeSocketServer;
  readonly #told: Told;

  constructor(server: FakeSocketServer, identity: Identity, told: Told) {
    this.#server = server;
    this.#told = told;
    this.id = server.enter(this);
    this.data = { identity };
  }
  /** For the parts of the server, which know sockets by their type alone. */
  get asReal(): FoyerSocket {
    return this as unknown as FoyerSocket;
  }
  emit(event: string, message: unknown): void {
    if (!this.connected) return;
    if (event === 'view') this.#told.view(message as ViewMessage);
    else if (event === 'tickets') this.#told.tickets(message as readonly Ticket[]);
  }
  join(channel: string): void {
    this.#server.join(channel, this);
  }
  leave(channel: string): void {
    this.#server.leave(channel, this);
  }
  /** The server ends it. */
  disconnect(): void {
    this.drop();
  }
  /** The line breaks. */
  drop(): void {
    if (!this.connected) return;
    this.connected = false;
    this.#server.left(this);
    this.#told.closed();
  }
}

/** Channels of one node. */
export class FakeSocketServer {
  readonly #channels = new Map<string, Set<FakeSocket>>();
  #sockets = 0;

  enter(socket: FakeSocket): string {
    const id = `socket-${++this.#sockets}`;
    this.#channels.set(id, new Set([socket]));
    return id;
  }
  join(channel: string, socket: FakeSocket): void {
    this.#channels.set(channel, (this.#channels.get(channel) ?? new Set()).add(socket));
  }
  leave(channel: string, socket: FakeSocket): void {
    this.#channels.get(channel)?.delete(socket);
  }
  left(socket: FakeSocket): void {
    for (const members of this.#channels.values()) members.delete(socket);
  }
  to(channels: string | readonly string[]) {
    const members = new Set([channels].flat().flatMap((channel) => [...(this.#channels.get(channel) ?? [])]));
    return {
      emit(event: string, message: unknown): void {
        for (const socket of members) socket.emit(event, message);
      },
    };
  }
  get local(): this {
    return this;
  }
  get asReal(): FoyerServer {
    return this as unknown as FoyerServer;
  }
}

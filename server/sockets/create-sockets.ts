import type { Server as HttpServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Server, type ServerOptions } from 'socket.io';
import type { Logger } from 'pino';
import type { ShellError } from '#shared/contract/error-codes.ts';
import { limits } from '#shared/contract/limits.ts';
import { seededRandom, shuffled } from '#shared/primitives/seeded-random.ts';
import type { SignalMessage } from '#shared/contract/socket-events.ts';
import type { Origins } from '#server/http/origins.ts';
import type { Sessions } from '#server/http/sessions.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { NodeLink } from '#server/ports/node-link.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import type { Saving } from '#server/runtime/saving.ts';
import { createCommandLimits } from './command-limits.ts';
import { createGreetingLimit } from './greeting-limit.ts';
import { greet, type Greeting } from './handshake.ts';
import { jsonParser } from './json-encoder.ts';
import { listen } from './listen.ts';
import { createPageLimit } from './page-limit.ts';
import { cutOffWhoDoesNotRead } from './slow-readers.ts';
import { tellPresence } from './tell-presence.ts';
import { createSlices } from './slices.ts';
import { createTicketOffice } from './tickets.ts';
import { createViewPublisher, type ViewPublisher } from './view-publisher.ts';
import { channels, letGo, type FoyerServer, type FoyerSocket } from './viewer.ts';

/**
 * Below this, what is over the limit gets its code. Above it there is none: the transport refuses the frame unread, so that
 * there is no event to answer, and closes the connection.
 */
const hardLimit = 8 * limits.messageBytes;
const drainWindowMs = 1500;
/** Of a longer one: connections are closed every so many ms, some together where they are many. */
const drainSliceMs = 100;
/** Whoever sits with a dead connection is no company: it is noticed in time for the healing ten seconds after a bell. */
const heartbeatMs = 5000;

export interface SocketOptions {
  readonly http: HttpServer;
  readonly gatherings: Gatherings;
  readonly access: AccessStore;
  readonly sessions: Sessions;
  readonly origins: Origins;
  readonly clock: Clock;
  readonly media: MediaServer;
  readonly saving: Pick<Saving, 'isPaused' | 'onChange' | 'goesOn'>;
  readonly node: string;
  readonly log: Logger;
  /** Carries signals to people on other nodes; null where there is but one. */
  readonly adapter: NodeLink['adapter'] | null;
  /** Connections are closed over so many ms once this node is to end; where there are others, so that not all come to them at once. */
  readonly drainMs: number;
}

export interface Sockets {
  /** What a synthetic guest lets its table hear of; people's own signals come by their sockets. */
  signal(stream: string, message: SignalMessage): void;
  /** Connections of pages. */
  count(): number;
  /** Tells everyone to come back soon and closes. */
  close(): Promise<void>;
}

export function createSockets(options: SocketOptions): Sockets {
  const { http, gatherings, access, sessions, origins, clock, media, saving, node, log, adapter, drainMs } = options;
  const io: FoyerServer = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: hardLimit,
    connectTimeout: 5000,
    pingInterval: heartbeatMs,
    pingTimeout: heartbeatMs,
    perMessageDeflate: false,
    parser: jsonParser,
    ...(adapter === null ? {} : { adapter: adapter as NonNullable<ServerOptions['adapter']> }),
    allowRequest: (request, decide) => decide(origins.isOurs(request) ? null : 'wrong_origin', origins.isOurs(request)),
  });
  const onError = (error: unknown): void => {
    log[saving.isPaused() ? 'debug' : 'error']({ err: error }, 'a socket could not be served');
  };
  const office = createTicketOffice(media, clock, onError);
  const commandLimits = createCommandLimits();
  const pages = createPageLimit(limits.socketsPerSession);
  const mayAsk = createGreetingLimit();
  const slices = createSlices(onError);
  /** Of the gatherings that have pages here, with how many. */
  const publishers = new Map<string, { readonly publisher: ViewPublisher; pages: number }>();
  let draining = false;

  /** Until `leave`, which each page calls once. */
  function publisherFor(gathering: Gathering): { readonly publisher: ViewPublisher; readonly leave: () => void } {
    const { stream } = gathering;
    const known = publishers.get(stream) ?? {
      publisher: createViewPublisher({ io, gathering, clock, node, tickets: office, slices }),
      pages: 0,
    };
    known.pages += 1;
    publishers.set(stream, known);
    return {
      publisher: known.publisher,
      leave() {
        known.pages -= 1;
        if (known.pages > 0) return;
        known.publisher.close();
        publishers.delete(stream);
      },
    };
  }

  function refusalOf(greeting: Greeting, connection: FoyerSocket['conn']): ShellError | null {
    if (draining) return 'unavailable';
    if (!greeting.ok) return greeting.code;
    return pages.mayOpen(connection, greeting.identity.session) ? null : 'too_fast';
  }

  io.use((socket, next) => {
    if (!mayAsk(socket.conn)) {
      log.info({ security: 'too_fast' }, 'a connection that asked too often was closed');
      socket.conn.close(true);
      return;
    }
    greet(socket.handshake.auth, socket.request, { sessions, access, gatherings }).then(
      (greeting) => {
        const refused = refusalOf(greeting, socket.conn);
        if (refused !== null) log.info({ security: refused }, 'a socket was refused');
        if (greeting.ok) socket.data.identity = greeting.identity;
        next(refused === null ? undefined : Object.assign(new Error(refused), { data: { code: refused } }));
      },
      (error: unknown) => {
        onError(error);
        next(Object.assign(new Error('unavailable'), { data: { code: 'unavailable', paused: saving.isPaused() } }));
      },
    );
  });

  io.on('connection', (socket) => {
    const { stream, person, screen } = socket.data.identity;
    if (screen === 'seat') void socket.join(channels.seat(stream, person));
    cutOffWhoDoesNotRead(socket.conn, limits.unreadBytes, () => log.warn({ node }, 'a page that does not read was cut off'));
    join(socket).catch((error: unknown) => {
      onError(error);
      socket.conn.close();
    });
  });

  async function join(socket: FoyerSocket): Promise<void> {
    const { stream, person, screen, line } = socket.data.identity;
    const isConnected = (): boolean => socket.connected;
    const gathering = await gatherings.get(stream);
    if (!isConnected()) return;
    if (saving.isPaused()) socket.emit('saving', { paused: true });
    const { publisher, leave } = publisherFor(gathering);
    const tell = (type: 'connect' | 'disconnect', isStillSo: () => boolean) =>
      tellPresence(gathering, saving, { type, person, node, line, isStillSo });

    if (screen === 'seat') takeOver(socket);
    listen(socket, { gathering, publisher, office, limits: commandLimits, log, clock, savingPaused: () => saving.isPaused() });
    socket.on('disconnect', () => {
      publisher.remove(socket);
      leave();
      if (screen !== 'seat' || draining || holdsSeat(stream, person)) return;
      tell('disconnect', () => !holdsSeat(stream, person)).catch(onError);
    });
    if (screen === 'seat') {
      const sayHere = () => tell('connect', isConnected);
      const told = sayHere().then(() => {
        socket.data.sayHere = () => void sayHere().catch(onError);
      });
      // Whoever loads their page anew meanwhile sees it all the same.
      if (saving.isPaused()) told.catch(onError);
      else await told;
    }
    // It may be gone since, and its end has been heard: nobody would take it off again.
    if (!isConnected()) return;
    publisher.add(socket);
    socket.emit('media', noticeOf(media));
  }

  const seatsOf = (stream: string, person: string): FoyerSocket[] =>
    [...(io.sockets.adapter.rooms.get(channels.seat(stream, person)) ?? [])].flatMap((id) => io.sockets.sockets.get(id) ?? []);
  const holdsSeat = (stream: string, person: string): boolean => seatsOf(stream, person).some((other) => other.connected);

  /** One seat per person: the newest page has it, older ones are told and let go. Of those on other nodes their publishers know. */
  function takeOver(socket: FoyerSocket): void {
    const { stream, person } = socket.data.identity;
    for (const other of seatsOf(stream, person)) if (other.id !== socket.id) letGo(other);
  }

  const stopMedia = media.onStatus(() => {
    io.local.emit('media', noticeOf(media));
    for (const { publisher } of publishers.values()) publisher.renewTickets();
  });

  const stopSaving = saving.onChange((paused) => io.local.emit('saving', { paused }));

  return {
    signal: (stream, message) => void io.to(channels.table(stream, message.table)).emit('signal', message),
    count: () => io.sockets.sockets.size,
    async close() {
      draining = true;
      stopMedia();
      stopSaving();
      // Who sits at one table came about together, and does not go together.
      const sockets = shuffled([...io.sockets.sockets.values()], seededRandom(Date.now()));
      io.local.emit('draining', { reconnectWithinMs: drainMs === 0 ? drainWindowMs : drainSliceMs });
      // Those who still wait for their turn are served meanwhile. A transport that closes comes back by itself; a socket that is told to disconnect does not.
      const turns = Math.min(sockets.length, Math.max(1, Math.round(drainMs / drainSliceMs)));
      const together = Math.ceil(sockets.length / turns);
      for (let from = 0; from < sockets.length; from += together) {
        if (from > 0) await pause(drainMs / turns);
        for (const socket of sockets.slice(from, from + together)) socket.conn.close();
      }
      for (const { publisher } of publishers.values()) publisher.close();
      await io.close();
    },
  };
}

const noticeOf = (media: MediaServer) => {
  const status = media.status();
  return status.kind === 'on' ? ({ on: true } as const) : ({ on: false, reason: status.reason } as const);
};

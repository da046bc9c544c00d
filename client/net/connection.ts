import { io, type Socket } from 'socket.io-client';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type {
  Acknowledgement,
  ClientSignal,
  ClientToServer,
  Handshake,
  MediaNotice,
  Scope,
  Screen,
  Refused,
  ServerToClient,
  SignalMessage,
  Ticket,
} from '#shared/contract/socket-events.ts';
import { protocolVersion } from '#shared/contract/version.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { MyCard } from '#shared/gathering/view/types.ts';
import { createOutbox } from './outbox.ts';
import { randomId } from './random-id.ts';
import { reconnectDelay } from './reconnect-delay.ts';
import { createRefusals, isPaused } from './refusal.ts';
import { createServerClock } from './server-clock.ts';
import { createSpokenLines } from './spoken-lines.ts';
import { mergeView, type HeldView } from './view-merge.ts';

/** `elsewhere`: a newer page of the same person has the seat. `refused`: the server will not have us, whatever we try. */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'elsewhere' | 'refused';

export interface ConnectionOptions {
  readonly gathering: string;
  readonly screen: Screen;
  /** Origin of the server; the page's own when absent. */
  readonly origin?: string;
  /** 0…1, for spreading reconnects. */
  readonly random?: () => number;
  /** Sent with the handshake where there is no browser to bring its cookie. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ConnectionEvents {
  state(state: ConnectionState, refusal: ErrorCode | null): void;
  view(scope: Scope, view: unknown): void;
  signal(signal: SignalMessage): void;
  tickets(tickets: readonly Ticket[]): void;
  media(notice: MediaNotice): void;
  /** The server cannot store anything for now: commands wait until it can. */
  savingPaused(paused: boolean): void;
  /** Milliseconds to add to `Date.now()`. */
  clockOffset(offset: number): void;
}

/** The line to one gathering: comes back by itself, loses no command, keeps the views whole. */
export interface Connection {
  send(command: ClientCommand): Promise<Acknowledgement>;
  /** Dropped while there is no connection, as it is of the moment; but for a finished line of live text, which is said once there is one. */
  signal(signal: ClientSignal): void;
  /** Dropped while there is no connection. The answer comes as tickets. */
  approach(table: string | null): void;
  /** Rejects when there is no connection or no answer, or when the server refuses. */
  requestTickets(): Promise<readonly Ticket[]>;
  /** The cards that these secrets prove to be one's own; rejects like `requestTickets`. */
  requestUnnamedCards(proofs: readonly string[]): Promise<readonly MyCard[]>;
  /** The server's time in epoch milliseconds. */
  now(): number;
  /** Connects again after `elsewhere` or `refused`, and at once while waiting to; a line that seems to be there is made to prove it. */
  connectNow(): void;
  close(): void;
}

/** An answer that takes longer does not come, ms. */
const patience = 5000;
/** A line of live text that is not answered for is said again, ms. */
const saidAgainAfter = 1000;
/** A line that is there answers sooner, ms. */
const proofWithin = 1500;
/** A connection that lasts so long was a good one: after it the waiting begins anew. */
const lastsFor = 5000;

/** What was asked for; rejects without an answer, and with the code of a refusal. */
const granted = <T extends object>(ask: (answer: (error: Error | null, given: T | Refused) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    ask((error, given) => {
      if (error !== null) reject(error);
      else if ('code' in given) reject(new Error(given.code));
      else resolve(given);
    });
  });

export function createConnection(options: ConnectionOptions, events: ConnectionEvents): Connection {
  const { gathering, screen, random = Math.random } = options;
  const held: Record<Scope, HeldView | null> = { hall: null, table: null, mine: null };
  /** Scopes asked for whole: their deltas are of no use until it comes. */
  const awaited = new Set<Scope>();
  let state: ConnectionState = 'connecting';
  let attempt = 0;
  let spread: number | null = null;
  const refusals = createRefusals();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lasting: ReturnType<typeof setTimeout> | undefined;

  const page = randomId();
  let number = 0;
  const handshake = (): Handshake => ({ protocol: protocolVersion, gathering, screen, line: { page, number: number++ } });

  const socket: Socket<ServerToClient, ClientToServer> = io(options.origin ?? '', {
    path: '/socket.io',
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    timeout: 8000,
    auth: (bring) => bring(handshake()),
    ...(options.headers === undefined ? {} : { extraHeaders: { ...options.headers } }),
  });

  const outbox = createOutbox({
    emit: (message, answer) => socket.emit('command', message, answer),
    newId: randomId,
    now: () => performance.now(),
  });
  const spoken = createSpokenLines((line, told) => {
    if (!socket.connected) return;
    const answer = socket.timeout(saidAgainAfter).emitWithAck('signal', line);
    answer.then(
      () => told(true),
      () => told(false),
    );
  });
  /** Tickets say when they open: they wait for a clock that can be trusted with it. */
  let early: readonly Ticket[] | null = null;
  const clock = createServerClock((offset) => {
    events.clockOffset(offset);
    if (early !== null) events.tickets(early);
    early = null;
  });

  function enter(next: ConnectionState, refusal: ErrorCode | null = null) {
    if (state === next && next !== 'refused') return;
    state = next;
    events.state(next, refusal);
  }

  function connect() {
    clearTimeout(timer);
    if (!socket.connected) socket.connect();
  }

  function retry() {
    clearTimeout(timer);
    const delay = spread === null ? reconnectDelay(attempt, random()) : spread * random();
    spread = null;
    attempt += 1;
    timer = setTimeout(connect, delay);
  }

  /** A phone that slept may hold on to a line that ended meanwhile. */
  function prove() {
    socket.timeout(proofWithin).emit('clock', (error: Error | null) => {
      if (error === null || !socket.connected) return;
      socket.disconnect();
      connect();
    });
  }

  const stayAway = () => state === 'elsewhere' || state === 'refused';

  socket.on('connect', () => {
    lasting = setTimeout(() => {
      attempt = 0;
    }, lastsFor);
    awaited.clear();
    refusals.forget();
    clock.start((answer) =>
      socket.emit('clock', (now) => {
        if (typeof now === 'number') answer(now);
      }),
    );
    events.savingPaused(false);
    enter('live');
    outbox.connected();
    spoken.connected();
  });

  socket.on('connect_error', (error) => {
    const refusal = refusals.of(error);
    if (refusal !== null) {
      enter('refused', refusal);
      return;
    }
    if (isPaused(error)) events.savingPaused(true);
    enter(state === 'connecting' ? 'connecting' : 'reconnecting');
    retry();
  });

  socket.on('disconnect', () => {
    clearTimeout(lasting);
    clock.stop();
    outbox.disconnected();
    if (stayAway()) return;
    enter('reconnecting');
    retry();
  });

  socket.on('view', (message) => {
    const { scope, from } = message;
    if (awaited.has(scope) && from !== null) return;
    const merged = mergeView(held[scope], message);
    if (merged === null) {
      awaited.add(scope);
      socket.emit('resync', (answer) => {
        // The next delta asks again.
        if (!answer.ok) awaited.delete(scope);
      });
      return;
    }
    awaited.delete(scope);
    held[scope] = merged;
    events.view(scope, merged.view);
  });

  socket.on('signal', (signal) => {
    events.signal(signal);
  });
  socket.on('tickets', (tickets) => {
    if (clock.isKnown()) events.tickets(tickets);
    else early = tickets;
  });
  socket.on('media', (notice) => {
    events.media(notice);
  });
  socket.on('saving', ({ paused }) => {
    events.savingPaused(paused);
    if (paused) outbox.disconnected();
    else outbox.connected();
  });
  socket.on('elsewhere', () => {
    enter('elsewhere');
    socket.disconnect();
  });
  socket.on('draining', ({ reconnectWithinMs }) => {
    spread = reconnectWithinMs;
  });

  connect();

  return {
    send: (command) => outbox.send(command),
    signal(signal) {
      if (signal.kind === 'live_text' && signal.done) spoken.say(signal);
      else if (socket.connected) socket.emit('signal', signal);
    },
    approach(table) {
      if (socket.connected) socket.emit('approach', { table });
    },
    requestTickets: async () => {
      const tickets = await granted<readonly Ticket[]>((answer) => socket.timeout(patience).emit('tickets', answer));
      events.tickets(tickets);
      return tickets;
    },
    requestUnnamedCards: (proofs) => granted<readonly MyCard[]>((answer) => socket.timeout(patience).emit('unnamed_cards', proofs, answer)),
    now: () => clock.now(),
    connectNow() {
      if (socket.connected) {
        prove();
        return;
      }
      if (stayAway()) enter('reconnecting');
      attempt = 0;
      connect();
    },
    close() {
      clearTimeout(timer);
      clearTimeout(lasting);
      clock.stop();
      outbox.close();
      socket.off();
      socket.disconnect();
    },
  };
}

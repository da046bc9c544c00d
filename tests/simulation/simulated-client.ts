import type { createOutbox, Outbox } from '#client/net/outbox.ts';
import { mergeView, type HeldView } from '#client/net/view-merge.ts';
import type { Acknowledgement, Scope, Ticket, ViewMessage } from '#shared/contract/socket-events.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import { isRetryable } from '#shared/contract/error-codes.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import type { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import type { FakeSocket } from './fake-sockets.ts';
import { stream, type SimulatedNode } from './simulated-node.ts';
import type { VirtualClock } from '#tests/support/virtual-clock.ts';

/** How long a page that was sent out of a media room takes to come back, ms. */
const comesBackIn = 400;

export interface Wire {
  readonly clock: VirtualClock;
  readonly media: MemoryMediaServer;
  readonly random: Random;
  /** Nothing is lost or late any more. */
  readonly quiet: () => boolean;
  /** What is sent reaches the node in this very moment, together with what others send. */
  readonly atOnce: () => boolean;
  readonly makeOutbox: typeof createOutbox;
  readonly makeSocket: (...given: ConstructorParameters<typeof FakeSocket>) => FakeSocket;
}

/**
 * A page: the real outbox and the real merging of views, on a wire that loses, doubles and mixes up messages. Sent out of a media
 * room it goes in again by the ticket it has, as one that was altered would.
 */
export class SimulatedClient {
  readonly id: string;
  node: SimulatedNode | null = null;
  views: Record<Scope, HeldView | null> = { hall: null, table: null, mine: null };
  /** What was sent, by id, with its answer once there is one. */
  readonly sent = new Map<string, { readonly command: ClientCommand; answer: Acknowledgement | null }>();
  /** Views that came after the page was told that its person is removed. */
  afterRemoval = 0;
  removed = false;
  readonly #wire: Wire;
  readonly #outbox: Outbox;
  #socket: FakeSocket | null = null;
  #tickets: readonly Ticket[] = [];
  /** When it came into the media rooms it was last let into. */
  readonly #cameAt = new Map<string, number>();
  #lastId = '';
  #count = 0;

  constructor(id: string, wire: Wire) {
    this.id = id;
    this.#wire = wire;
    this.#outbox = wire.makeOutbox({
      emit: (message, answer) => this.#emit(message, answer),
      newId: () => (this.#lastId = `c${++this.#count}`),
      now: () => wire.clock.now(),
    });
  }
  get connected(): boolean {
    return this.#socket?.connected ?? false;
  }
  waiting(): number {
    return this.#outbox.size();
  }
  send(command: ClientCommand): void {
    const answered = this.#outbox.send(command);
    const sent: { readonly command: ClientCommand; answer: Acknowledgement | null } = { command, answer: null };
    this.sent.set(this.#lastId, sent);
    void answered.then((answer) => (sent.answer = answer));
  }
  /** Since when it has been in a media room without being sent out; null when it is not. */
  cameInto(mediaRoom: string): number | null {
    return this.#wire.media.people(mediaRoom).includes(this.id) ? (this.#cameAt.get(mediaRoom) ?? null) : null;
  }
  async connect(node: SimulatedNode): Promise<void> {
    this.views = { hall: null, table: null, mine: null };
    const identity = {
      session: this.id,
      stream,
      person: this.id,
      role: 'participant',
      screen: 'seat',
      generation: 0,
      line: undefined,
    } as const;
    const socket = this.#wire.makeSocket(node.sockets, identity as never, {
      view: (message) => {
        if (socket === this.#socket) this.#view(message);
      },
      tickets: (tickets) => {
        if (socket === this.#socket) this.#follow(tickets);
      },
      closed: () => {
        if (socket === this.#socket) this.#closed();
      },
    });
    this.#socket = socket;
    this.node = node;
    const publisher = await node.publisher();
    await node.submit({ type: 'connect', person: this.id, node: node.name }, `connect:${this.id}:${++this.#count}`, { kind: 'system' });
    if (socket.connected) publisher.add(socket.asReal);
    this.#outbox.connected();
  }
  /** The connection is gone; the node notices. */
  async disconnect(): Promise<void> {
    const { node } = this;
    const socket = this.#socket;
    socket?.drop();
    if (node === null || socket === null || node.isDead()) return;
    (await node.publisher()).remove(socket.asReal);
    await node.submit({ type: 'disconnect', person: this.id, node: node.name }, `gone:${this.id}:${++this.#count}`, { kind: 'system' });
  }
  #closed(): void {
    this.#outbox.disconnected();
  }
  #view(message: ViewMessage): void {
    if (this.removed) this.afterRemoval++;
    const merged = mergeView(this.views[message.scope], message);
    if (merged === null) throw new Error(`a delta of ${message.scope} does not follow on`);
    this.views[message.scope] = merged;
    const mine = this.views.mine?.view as { readonly standing?: string } | undefined;
    this.removed ||= mine?.standing === 'removed';
  }
  #follow(tickets: readonly Ticket[]): void {
    const before = this.#tickets;
    this.#tickets = tickets;
    const kept = new Set(tickets.map(({ mediaRoom }) => mediaRoom));
    for (const { mediaRoom } of before) if (!kept.has(mediaRoom)) this.#wire.media.leave(mediaRoom, this.id);
    for (const ticket of tickets) this.#join(ticket);
  }
  #join({ mediaRoom, token }: Ticket): void {
    const { clock, media } = this.#wire;
    if (media.people(mediaRoom).includes(this.id)) return;
    const ended = (): void =>
      void clock.at(clock.now() + comesBackIn, () => {
        const ticket = this.#tickets.find((one) => one.mediaRoom === mediaRoom);
        if (ticket !== undefined) this.#join(ticket);
      });
    if (media.join(token, ended)) this.#cameAt.set(mediaRoom, clock.now());
  }
  /** Each of the copies takes its own time; an answer comes by the connection that asked, or not at all. */
  #emit({ id, command }: { readonly id: string; readonly command: ClientCommand }, answer: (given: Acknowledgement) => void): void {
    const { clock, random } = this.#wire;
    const socket = this.#socket;
    const node = this.node;
    if (node === null) return;
    const arrives = (): void => {
      if (node.isDead()) return;
      const answered = node.submit(command, `${this.id}:${id}`, { kind: 'person', id: this.id, role: 'participant' }).then(
        (outcome): Acknowledgement => (outcome.ok ? outcome : { ok: false, code: outcome.code, retryable: isRetryable(outcome.code) }),
        (): Acknowledgement => ({ ok: false, code: 'unavailable', retryable: true }),
      );
      void answered.then((given) => {
        if (!this.#wire.quiet() && random.below(10) === 0) return;
        clock.at(clock.now() + this.#delay(), () => {
          if (socket === this.#socket && socket?.connected === true && !node.isDead()) answer(given);
        });
      });
    };
    if (this.#wire.atOnce()) arrives();
    else for (let copies = this.#copies(); copies > 0; copies--) clock.at(clock.now() + this.#delay(), arrives);
  }
  #copies(): number {
    const dice = this.#wire.quiet() ? 1 : this.#wire.random.next();
    return dice < 0.08 ? 0 : dice < 0.16 ? 2 : 1;
  }
  #delay(): number {
    return this.#wire.quiet() || this.#wire.random.below(3) > 0 ? 1 : this.#wire.random.below(3000);
  }
}

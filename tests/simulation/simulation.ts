import { createOutbox } from '#client/net/outbox.ts';
import type { Actor, ClientCommand, Command } from '#shared/gathering/commands.ts';
import { fold } from '#shared/gathering/evolve.ts';
import { noGathering, type GatheringState } from '#shared/gathering/state.ts';
import { seededRandom, type Random } from '#shared/primitives/seeded-random.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore, StoredEvent } from '#server/ports/event-store.ts';
import type { Hints } from '#server/ports/hints.ts';
import { toHappened } from '#server/runtime/stored-forms.ts';
import { profileOf, someAbout, startsAt } from '#tests/support/gathering-spec.ts';
import { createVirtualClock, type VirtualClock } from '#tests/support/virtual-clock.ts';
import { changingPlaces, organising, someTable, something } from './choices.ts';
import { FakeSocket } from './fake-sockets.ts';
import { faultyStore } from './faulty-store.ts';
import { createSharedLog } from './shared-log.ts';
import { SimulatedClient } from './simulated-client.ts';
import { startSimulatedNode, stream, type SimulatedNode } from './simulated-node.ts';
import { watchClaims, type Claims } from './watch-claims.ts';

/** Share of calls that go wrong. */
const faults = 0.03;
/** Clocks of nodes differ by at most this, ms. */
export const mostSkew = 400;

/** A way to put a mistake between the parts: planted to show that it is found. */
export interface Planted {
  readonly store?: (store: EventStore, random: Random) => EventStore;
  readonly clock?: (clock: Clock) => Clock;
  readonly makeOutbox?: typeof createOutbox;
  readonly makeSocket?: (...given: ConstructorParameters<typeof FakeSocket>) => FakeSocket;
}

interface Running {
  readonly node: SimulatedNode;
  /** Cut off from the store and from the others. */
  readonly line: { cut: boolean };
}

/** One gathering on one to three nodes, with people whose lines, nodes and store fail as the seed has it. */
export class Simulation {
  readonly random: Random;
  readonly clock: VirtualClock = createVirtualClock(startsAt - 20_000);
  readonly shared = createSharedLog();
  readonly media = new MemoryMediaServer(() => this.clock.now());
  readonly claims: Claims = { doubled: [] };
  readonly log: StoredEvent[] = [];
  /** The fold of the log, as far as it was read. */
  folded: GatheringState = noGathering;
  people: SimulatedClient[] = [];
  running: Running[] = [];
  /** No more faults. */
  quiet = false;
  /** What people send now is decided on together. */
  #atOnce = false;
  readonly #planted: Planted;
  readonly #steered: boolean;
  readonly #listeners = new Map<string, (stream: string) => void>();
  #nodes = 0;
  #commands = 0;

  constructor(seed: number, planted: Planted = {}) {
    this.random = seededRandom(seed);
    this.#planted = planted;
    // Half of the gatherings are left to themselves, so that they run their length.
    this.#steered = seed % 2 === 0;
  }
  async begin(): Promise<void> {
    const nodes = 1 + this.random.below(3);
    for (let index = 0; index < nodes; index++) await this.#start(nodes > 1);
    await this.#asSystem({ type: 'create', about: this.#about(), organiser: 'olga', profile: profileOf('Olga') });
    await this.#asSystem({ type: 'open_doors' });
    const { makeOutbox = createOutbox, makeSocket = (...given: ConstructorParameters<typeof FakeSocket>) => new FakeSocket(...given) } =
      this.#planted;
    const { clock, media, random } = this;
    const wire = { clock, media, random, quiet: () => this.quiet, atOnce: () => this.#atOnce, makeOutbox, makeSocket };
    this.people = Array.from({ length: 2 + this.random.below(7) }, (_, index) => new SimulatedClient(`p${index}`, wire));
  }
  async step(): Promise<void> {
    const dice = this.random.next();
    const one = this.people[this.random.below(this.people.length)];
    if (dice < 0.04) await this.#restart();
    else if (dice < 0.07) this.#cutOrMend();
    else if (dice < 0.4) await this.clock.advanceTo(this.clock.now() + 200 + this.random.below(12_000));
    else if (one === undefined) return;
    else if (!one.connected) await this.connect(one);
    else if (dice < 0.47) await one.disconnect().catch(() => undefined);
    else if (dice < 0.56 && this.#steered) await this.organise(organising(one.id, this.random));
    else if (dice < 0.7) await this.#together(one);
    else one.send(something(this.#somebody(), this.folded, `thought ${++this.#commands}`, this.random));
    await this.clock.advanceTo(this.clock.now() + 1 + this.random.below(200));
  }
  /**
   * Several, and at times an organiser, in the same moment on the same node: its lane decides on all of it and stores it in one go.
   * Half of the time they are after the same few seats.
   */
  async #together({ node }: SimulatedClient): Promise<void> {
    const here = this.people.filter((other) => other.connected && other.node === node);
    const organiser = this.#steered && this.random.below(2) === 0;
    const table = this.random.below(2) === 0 ? someTable(this.folded, this.random) : null;
    const chosen = ({ id }: SimulatedClient): ClientCommand =>
      table === null
        ? something(this.#somebody(), this.folded, `thought ${++this.#commands}`, this.random)
        : changingPlaces(id, table, this.folded);
    let organised = Promise.resolve();
    this.#atOnce = true;
    for (let count = 2 + this.random.below(5); count > 0; count--) {
      const one = here[this.random.below(here.length)];
      if (one !== undefined) one.send(chosen(one));
      if (count === 2 && organiser) organised = this.organise(organising(this.#somebody(), this.random), node);
    }
    this.#atOnce = false;
    await organised;
  }
  async connect(one: SimulatedClient): Promise<void> {
    if (one.removed) return;
    const there = this.running[this.random.below(this.running.length)];
    if (there === undefined || there.line.cut) return;
    try {
      await one.connect(there.node);
    } catch {
      await one.disconnect().catch(() => undefined);
      return;
    }
    const languages = this.random.below(4) === 0 ? ['fr'] : ['fr', 'en'];
    const place = this.folded.phase === 'open' ? (this.folded.people[one.id]?.place.kind ?? 'nowhere') : 'nowhere';
    if (place === 'nowhere') one.send({ type: 'arrive', profile: profileOf(one.id, { languages }), mode: 'full' });
  }
  /** Faults end, everybody comes back and gets the answers that are due. */
  async calmDown(): Promise<void> {
    this.quiet = true;
    for (const { line } of this.running) line.cut = false;
    for (const one of this.people) if (!one.connected) await this.connect(one);
    await this.clock.advanceTo(this.clock.now() + 12_000);
  }
  /** Who sits at a table, in half of the gatherings; then a second goes by. */
  async removeSomebody(): Promise<void> {
    await this.readLog();
    const { folded } = this;
    if (!this.#steered || folded.phase !== 'open') return;
    const seated = this.people.find(({ id }) => folded.people[id]?.place.kind === 'table');
    if (seated === undefined) return;
    await this.organise({ type: 'remove_person', person: seated.id });
    await this.clock.advanceTo(this.clock.now() + 1100);
    await this.readLog();
  }
  /** Lets what was just done come to everybody: until nothing new happens for a moment. */
  async settle(): Promise<void> {
    for (let before = -1, tries = 0; before !== this.log.length && tries < 20; tries++) {
      before = this.log.length;
      await this.clock.advanceTo(this.clock.now() + 2500);
      await this.readLog();
    }
  }
  /** @param first The node that is asked first, any where there is none. */
  async organise(command: ClientCommand, first: SimulatedNode | null = null): Promise<void> {
    await this.#patiently(command, { kind: 'person', id: 'olga', role: 'organiser' }, first);
  }
  async readLog(): Promise<void> {
    const fresh = await this.shared.store.read(stream, this.log.length);
    this.log.push(...fresh);
    this.folded = fold(this.folded, fresh.map(toHappened));
  }

  async #asSystem(command: Command): Promise<void> {
    await this.#patiently(command, { kind: 'system' });
  }
  /** The same id until there is an answer, from one node after the other. */
  async #patiently(command: Command, actor: Actor, first: SimulatedNode | null = null): Promise<void> {
    const id = `steered-${++this.#commands}`;
    for (let tries = 0; tries < 60; tries++) {
      const node = (tries === 0 ? first : null) ?? this.running[tries % this.running.length]?.node;
      try {
        await node?.submit(command, id, actor);
        return;
      } catch {
        await this.clock.advanceTo(this.clock.now() + 100);
      }
    }
  }
  #somebody(): string {
    return this.people[this.random.below(this.people.length)]?.id ?? 'p0';
  }
  /** A process dies and another one starts on the same store; the connections that it had are gone with it. */
  async #restart(): Promise<void> {
    const [gone] = this.running.splice(this.random.below(this.running.length), 1);
    const alone = this.running.length === 0;
    gone?.node.kill();
    this.#listeners.delete(gone?.node.name ?? '');
    for (const one of this.people) if (one.node === gone?.node) await one.disconnect().catch(() => undefined);
    await this.#start(!alone);
  }
  #cutOrMend(): void {
    const one = this.running[this.random.below(this.running.length)];
    if (one !== undefined && this.running.length > 1) one.line.cut = !one.line.cut;
  }
  async #start(others: boolean): Promise<void> {
    const name = `node-${++this.#nodes}`;
    const line = { cut: false };
    const { store: plant = (store: EventStore) => store, clock: turn = (clock: Clock) => clock } = this.#planted;
    const store = watchClaims(plant(this.shared.store, this.random), this.claims, () => this.clock.now());
    const share = () => (this.quiet ? 0 : faults);
    const clock = turn(skewed(this.clock, others ? this.random.below(2 * mostSkew) - mostSkew : 0));
    const nodes = { revisions: this.shared.revisions, hints: this.#hints(name, line) };
    for (;;)
      try {
        const node = await startSimulatedNode({
          name,
          store: faultyStore(store, this.random, { share, isCut: () => line.cut }),
          clock,
          media: this.media,
          nodes,
        });
        this.running.push({ node, line });
        return;
      } catch {
        await this.clock.advanceTo(this.clock.now() + 100);
      }
  }
  /** What nodes tell each other is lost, or comes late. */
  #hints(name: string, line: { readonly cut: boolean }): Hints {
    return {
      stored: (written) => {
        for (const [other, listener] of this.#listeners)
          if (other !== name && !line.cut && (this.quiet || this.random.below(5) > 0))
            this.clock.at(this.clock.now() + this.random.below(50), () => listener(written));
      },
      onStored: (listener) => {
        this.#listeners.set(name, listener);
        return () => void this.#listeners.delete(name);
      },
    };
  }
  #about() {
    const rounds = 1 + this.random.below(2);
    const tableSize = this.random.below(2) === 0 ? null : 2 + this.random.below(3);
    return {
      ...someAbout,
      programme: [
        { kind: 'hall', seconds: 40, topicTables: ['methods', 'polarisation'] },
        { kind: 'mixing', rounds, seconds: 60, tableSize, questions: ['work'] },
        { kind: 'plenary', seconds: 40 },
        { kind: 'hall', seconds: 30, topicTables: ['methods'] },
      ],
    } as const;
  }
}

const skewed = (clock: Clock, by: number): Clock => ({
  now: () => clock.now() + by,
  at: (at, callback) => clock.at(at - by, callback),
});

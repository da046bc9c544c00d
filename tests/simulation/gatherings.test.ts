import { describe, expect, it } from 'vitest';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import { deadlinesOf } from '#shared/gathering/deadlines.ts';
import { fold } from '#shared/gathering/evolve.ts';
import { isAround } from '#shared/gathering/people.ts';
import { seatedAt } from '#shared/gathering/select.ts';
import { noGathering, type GatheringState } from '#shared/gathering/state.ts';
import { seededRandom, type Random } from '#shared/primitives/seeded-random.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import type { EventStore, StoredEvent } from '#server/ports/event-store.ts';
import { toHappened } from '#server/runtime/stored-forms.ts';
import { writing } from '#tests/support/cards.ts';
import { profileOf, someAbout, startsAt } from '#tests/support/gathering-spec.ts';
import { createVirtualClock, type VirtualClock } from '#tests/support/virtual-clock.ts';
import { faultyStore } from './faulty-store.ts';
import { SimulatedViewers, viewsOf } from './simulated-viewers.ts';
import { startSimulatedNode, stream, type SimulatedNode } from './simulated-node.ts';

const seeds = 300;
const perTest = 20;
/** Share of appends that go wrong. */
const faults = 0.03;

interface Client {
  readonly id: string;
  connected: boolean;
  /** Sent and not yet acknowledged: sent again with the same id. */
  outbox: { id: string; command: ClientCommand }[];
}

class Simulation {
  readonly random: Random;
  readonly clock: VirtualClock = createVirtualClock(startsAt - 60_000);
  readonly truth: EventStore = createMemoryEventStore();
  readonly media: MemoryMediaServer;
  /** Acknowledged commands that cannot have come to nothing. */
  readonly acknowledged = new Set<string>();
  viewers!: SimulatedViewers;
  /** The fold of the log, as far as it was read. */
  folded: GatheringState = noGathering;
  readonly log: StoredEvent[] = [];
  /** Half of the gatherings are left to themselves, so that they run their length. */
  readonly steered: boolean;
  node!: SimulatedNode;
  people: Client[] = [];
  #nodes = 0;
  #commands = 0;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.steered = seed % 2 === 0;
    this.media = new MemoryMediaServer(() => this.clock.now());
  }
  async begin(): Promise<void> {
    await this.restart();
    const rounds = 1 + this.random.below(3);
    const about = {
      ...someAbout,
      programme: [
        { kind: 'hall', seconds: 40, topicTables: ['methods', 'polarisation'] },
        {
          kind: 'mixing',
          rounds,
          seconds: 60,
          tableSize: this.random.below(2) === 0 ? null : 2 + this.random.below(3),
          questions: ['work'],
        },
        { kind: 'plenary', seconds: 40 },
        { kind: 'hall', seconds: 30, topicTables: ['methods'] },
      ],
    } as const;
    const system = { kind: 'system' } as const;
    await this.patiently(() =>
      this.node.submit({ type: 'create', about, organiser: 'olga', profile: profileOf('Olga') }, 'create', system),
    );
    await this.patiently(() => this.node.submit({ type: 'open_doors' }, 'doors', system));
    this.people = Array.from({ length: 2 + this.random.below(12) }, (_, index) => ({ id: `p${index}`, connected: false, outbox: [] }));
  }
  async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (;;)
      try {
        return await work();
      } catch {
        await this.clock.advanceTo(this.clock.now() + 100);
      }
  }
  /** The process dies and another one starts on the same store; everybody's connection is gone with it. */
  async restart(): Promise<void> {
    if (this.#nodes > 0) this.node.kill();
    for (const one of this.people) one.connected = false;
    this.node = await startSimulatedNode(`node-${++this.#nodes}`, faultyStore(this.truth, this.random, faults), this.clock, this.media);
    this.viewers = new SimulatedViewers(await this.patiently(() => this.node.gatherings.get(stream)));
  }
  async step(): Promise<void> {
    const dice = this.random.next();
    const one = this.people[this.random.below(this.people.length)];
    if (dice < 0.03) await this.restart();
    else if (dice < 0.35) await this.clock.advanceTo(this.clock.now() + 200 + this.random.below(8000));
    else if (one === undefined) return;
    else if (!one.connected) await this.connect(one);
    else if (dice < 0.45) await this.disconnect(one);
    else if (dice < 0.52 && this.steered) await this.steer();
    else this.say(one, this.something());
    for (const person of this.people) if (person.connected) await this.flush(person);
    await this.clock.advanceTo(this.clock.now() + 1);
  }
  async connect(one: Client): Promise<void> {
    one.connected = true;
    await this.quietly({ type: 'connect', person: one.id, node: this.node.name });
    const state = await this.state();
    if (state.phase === 'open' && (state.people[one.id]?.place.kind ?? 'nowhere') === 'nowhere')
      this.say(one, {
        type: 'arrive',
        profile: profileOf(one.id, { languages: this.random.below(4) === 0 ? ['fr'] : ['fr', 'en'] }),
        mode: 'full',
      });
  }
  async disconnect(one: Client): Promise<void> {
    one.connected = false;
    await this.quietly({ type: 'disconnect', person: one.id, node: this.node.name });
  }
  async quietly(command: Parameters<SimulatedNode['submit']>[0]): Promise<void> {
    await this.node.submit(command, `shell-${++this.#commands}`, { kind: 'system' }).catch(() => undefined);
  }
  /** An organiser does what organisers do to the programme, sensible or not. */
  async steer(): Promise<void> {
    const choices: readonly ClientCommand[] = [
      { type: 'hold', on: true },
      { type: 'hold', on: false },
      { type: 'start' },
      { type: 'extend' },
      { type: 'end_gently', what: 'round' },
      { type: 'end_gently', what: 'segment' },
      { type: 'end_gently', what: 'gathering' },
      { type: 'pause' },
      { type: 'resume' },
      { type: 'resume' },
    ];
    if (this.random.below(3) === 0) await this.conduct();
    else await this.organise(choices[this.random.below(choices.length)] ?? { type: 'resume' });
  }
  /** An organiser gives parts in a plenary, whether one runs or not. */
  async conduct(): Promise<void> {
    const person = this.people[this.random.below(this.people.length)]?.id ?? 'p0';
    const choices: readonly ClientCommand[] = [
      { type: 'call_up', person },
      { type: 'call_up', person },
      { type: 'step_down', person },
      { type: 'name_interpreter', language: 'fr', person },
      { type: 'name_interpreter', language: 'en', person: null },
    ];
    await this.organise(choices[this.random.below(choices.length)] ?? { type: 'resume' });
  }
  async organise(command: ClientCommand): Promise<void> {
    const olga = { kind: 'person', id: 'olga', role: 'organiser' } as const;
    await this.patiently(() => this.node.submit(command, `olga-${++this.#commands}`, olga));
  }
  say(one: Client, command: ClientCommand): void {
    one.outbox.push({ id: `${one.id}-${++this.#commands}`, command });
  }
  /** Sends what waits; a tenth of the answers get lost on the way, and what has no answer is sent again. */
  async flush(one: Client): Promise<void> {
    for (const message of [...one.outbox]) {
      const outcome = await this.node
        .submit(message.command, message.id, { kind: 'person', id: one.id, role: 'participant' })
        .catch(() => null);
      if (outcome?.ok === true) {
        await this.readLog();
        expect(this.log.length, 'acknowledged before it was logged').toBeGreaterThanOrEqual(outcome.version);
        if (message.command.type === 'write_card' || message.command.type === 'open_table') this.acknowledged.add(message.id);
      }
      if (outcome !== null && this.random.below(10) > 0) one.outbox = one.outbox.filter(({ id }) => id !== message.id);
    }
  }
  something(): ClientCommand {
    const other = this.people[this.random.below(this.people.length)]?.id ?? 'p0';
    const choices: readonly ClientCommand[] = [
      { type: 'seat_me' },
      { type: 'seat_me' },
      { type: 'stand' },
      { type: 'answer', answer: 'in' },
      { type: 'answer', answer: 'out' },
      { type: 'vote_more' },
      { type: 'raise_hand', raised: true },
      { type: 'start_share' },
      { type: 'ask_share', asks: true },
      { type: 'answer_share', person: other, yes: this.random.below(2) === 0 },
      { type: 'step_down', person: other },
      { type: 'set_idle', idle: this.random.below(2) === 0 },
      { type: 'avoid', person: other, on: true },
      { type: 'open_table', topic: 'something', theme: null, question: null, languages: [], seats: 3 },
      writing('something'),
      this.hosting(other),
      this.hosting(other),
      { type: 'leave' },
    ];
    return choices[this.random.below(choices.length)] ?? { type: 'stand' };
  }
  /** What hosts and those at a table do, at any table, allowed or not. */
  hosting(person: string): ClientCommand {
    const tables = this.folded.phase === 'open' ? Object.keys(this.folded.tables) : [];
    const table = tables[this.random.below(Math.max(1, tables.length))] ?? 'none';
    const choices: readonly ClientCommand[] = [
      { type: 'next_question', table },
      { type: 'offer_seat', table, person },
      { type: 'offer_seat', table, person },
      { type: 'decline_seat', table },
      { type: 'close_to_newcomers', table, on: this.random.below(2) === 0 },
      { type: 'mute', table, person },
      { type: 'edit_table', table, topic: 'something else', theme: null, question: 'work', languages: ['fr'], seats: 4 },
    ];
    return choices[this.random.below(choices.length)] ?? { type: 'decline_seat', table };
  }
  async state(): Promise<GatheringState> {
    return (await this.node.gatherings.get(stream)).world().state;
  }
  async readLog(): Promise<void> {
    const fresh = await this.truth.read(stream, this.log.length);
    this.log.push(...fresh);
    this.folded = fold(this.folded, fresh.map(toHappened));
  }
}

async function holds(simulation: Simulation): Promise<void> {
  await simulation.readLog();
  const { log, folded } = simulation;
  // What a lost answer left behind is caught up with at the next command; the log is the truth until then.
  const gathering = await simulation.node.gatherings.get(stream);
  if (gathering.version() === log.length) {
    expect(gathering.world().state).toEqual(folded);
    expect(simulation.viewers.seen).toEqual(viewsOf({ state: folded, personal: gathering.world().personal }));
  }
  if (folded.phase === 'open') {
    for (const table of Object.values(folded.tables)) {
      const limit = table.kind === 'round' ? table.seats + 1 : table.seats;
      expect(seatedAt(folded, table.id).length, `people at table ${table.number}`).toBeLessThanOrEqual(limit);
    }
    for (const person of Object.values(folded.people)) {
      if (person.place.kind === 'table') expect(folded.tables).toHaveProperty(person.place.table);
      if (!isAround(person)) expect(person.place.kind).toBe('nowhere');
    }
    for (const table of Object.values(folded.tables))
      if (table.kind === 'plenary')
        for (const id of table.stage) expect(folded.people[id]?.place, 'on the stage').toMatchObject({ table: table.id });
    const { coming } = folded.course;
    const planned = coming?.stage === 'promised' ? (coming.plan?.tables ?? []) : [];
    const mediaRooms = [...Object.values(folded.tables), ...planned].map(({ mediaRoom }) => mediaRoom);
    expect(new Set(mediaRooms).size, 'no media room for two tables').toBe(mediaRooms.length);
  }
  const rows = await simulation.truth.deadlines(Number.MAX_SAFE_INTEGER, 10_000);
  expect(Object.fromEntries(rows.map(({ key, due }) => [key, due]))).toEqual(deadlinesOf(folded));
  const begun = log.filter(({ type }) => type === 'CourseBegan').map(({ data }) => JSON.stringify((data as { next: unknown }).next));
  expect(new Set(begun).size, 'each segment and round begins once').toBe(begun.length);
  expect(log.filter(({ type }) => type === 'GatheringEnded').length).toBeLessThanOrEqual(1);
  const runs = log.filter((event, index) => log[index - 1]?.commandId !== event.commandId).map(({ commandId }) => commandId);
  const known = new Set(runs);
  expect(known.size, 'no command is in the log twice').toBe(runs.length);
  for (const id of simulation.acknowledged) expect(known, 'acknowledged means logged').toContain(id);
}

async function play(seed: number): Promise<void> {
  const simulation = new Simulation(seed);
  await simulation.begin();
  for (let step = 0; step < 120; step++) {
    await simulation.step();
    await holds(simulation);
    if ((await simulation.state()).phase === 'over') break;
  }
  // Whatever happened, it ends by itself once nobody keeps it from it.
  await simulation.organise({ type: 'resume' });
  for (let turn = 0; turn < 20 && (await simulation.state()).phase === 'open'; turn++) {
    await simulation.organise({ type: 'hold', on: false });
    await simulation.clock.advanceTo(simulation.clock.now() + 5000);
  }
  for (let turn = 0; turn < 60 && (await simulation.state()).phase !== 'over'; turn++)
    await simulation.clock.advanceTo(simulation.clock.now() + 20_000);
  await holds(simulation);
  expect(simulation.folded.phase).toBe('over');
  await simulation.clock.advanceTo(simulation.clock.now() + 60_000);
  expect(await simulation.media.mediaRooms(), 'media rooms left over').toEqual([]);
}

describe('whole gatherings under faults', () => {
  for (let first = 1; first <= seeds; first += perTest)
    it(`seeds ${first} to ${first + perTest - 1} keep every rule`, async () => {
      for (let seed = first; seed < first + perTest; seed++)
        await play(seed).catch((error: unknown) => {
          throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        });
    });
});

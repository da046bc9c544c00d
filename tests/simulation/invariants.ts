import { isDeepStrictEqual } from 'node:util';
import { deadlinesOf } from '#shared/gathering/deadlines.ts';
import type { World } from '#shared/gathering/decision.ts';
import { fold } from '#shared/gathering/evolve.ts';
import { isAround } from '#shared/gathering/people.ts';
import { seatedAt } from '#shared/gathering/select.ts';
import { noGathering, type GatheringState, type Open } from '#shared/gathering/state.ts';
import { hallView } from '#shared/gathering/view/hall.ts';
import { mineView } from '#shared/gathering/view/mine.ts';
import { admissionsOf } from '#shared/gathering/view/tickets.ts';
import { tableView } from '#shared/gathering/view/table.ts';
import type { MineView } from '#shared/gathering/view/types.ts';
import type { StoredEvent } from '#server/ports/event-store.ts';
import { toHappened, toPersonal } from '#server/runtime/stored-forms.ts';
import type { SimulatedClient } from './simulated-client.ts';
import { stream } from './simulated-node.ts';
import { mostSkew, type Simulation } from './simulation.ts';

/** Of somebody who is removed, ms. */
const mostHeard = 1000;

/** What failed, in words that a seed can be looked for by. */
export class Broken extends Error {}

function hold(truth: boolean, rule: string): void {
  if (!truth) throw new Broken(rule);
}

const hasDoubles = (values: readonly unknown[]): boolean => new Set(values).size !== values.length;

/** What is true at every moment, whatever failed before. */
export async function alwaysHolds(simulation: Simulation): Promise<void> {
  await simulation.readLog();
  const { folded, log, claims } = simulation;
  if (folded.phase === 'open') tablesHold(folded);
  logHolds(simulation);
  for (const { node } of simulation.running) {
    const gathering = (await node.gatherings.loaded())[0];
    if (gathering === undefined) continue;
    hold(gathering.version() <= log.length, 'no node is ahead of the log');
    if (gathering.version() === log.length)
      hold(isDeepStrictEqual(gathering.world().state, folded), 'what a node knows is the fold of the log');
  }
  const rows = await simulation.shared.store.deadlines(Number.MAX_SAFE_INTEGER, 10_000);
  const due = Object.fromEntries(rows.map((row) => [row.key, row.due]));
  hold(isDeepStrictEqual(due, { ...deadlinesOf(folded) }), 'every deadline is kept, and no other');
  hold(claims.doubled.length === 0, `no effect is done twice: ${claims.doubled.join(', ')}`);
  for (const one of simulation.people) hold(one.afterRemoval === 0, 'whoever is removed is sent nothing more');
  answersHold(simulation);
  await cardsHold(simulation);
}

function tablesHold(folded: Open): void {
  for (const table of Object.values(folded.tables)) {
    const limit = table.kind === 'round' ? table.seats + 1 : table.seats;
    hold(seatedAt(folded, table.id).length <= limit, 'no table has more people than seats');
    if (table.kind !== 'plenary') continue;
    for (const id of table.stage) hold(isAtTable(folded, id, table.id), 'who is on the stage is in the plenary');
  }
  for (const person of Object.values(folded.people)) {
    if (person.place.kind === 'table') hold(person.place.table in folded.tables, 'one sits at a table that there is');
    hold(person.standing !== 'removed' || person.place.kind === 'nowhere', 'nobody who is removed has a seat');
    hold(person.standing !== 'removed' || admissionsOf(folded, person.id).length === 0, 'nobody who is removed is let into a media room');
    if (!isAround(person)) hold(person.place.kind === 'nowhere', 'who is away sits nowhere');
  }
  const { coming } = folded.course;
  const planned = coming?.stage === 'promised' ? (coming.plan?.tables ?? []) : [];
  hold(!hasDoubles([...Object.values(folded.tables), ...planned].map(({ mediaRoom }) => mediaRoom)), 'no media room for two tables');
  hold(!hasDoubles(planned.flatMap(({ people }) => people)), 'nobody is planned for two tables');
}

const isAtTable = (folded: Open, id: string, table: string): boolean => {
  const place = folded.people[id]?.place;
  return place?.kind === 'table' && place.table === table;
};

function logHolds({ log, clock }: Simulation): void {
  const begun = log.filter(({ type }) => type === 'CourseBegan').map(({ data }) => JSON.stringify((data as { next: unknown }).next));
  hold(!hasDoubles(begun), 'each segment and round begins once');
  hold(log.filter(({ type }) => type === 'GatheringEnded').length <= 1, 'a gathering ends once');
  const runs = log.filter((event, index) => log[index - 1]?.commandId !== event.commandId).map(({ commandId }) => commandId);
  hold(!hasDoubles(runs), 'no command is in the log twice');
  hold((log.at(-1)?.at ?? 0) <= clock.now() + mostSkew, 'nothing happens before its time');
}

function answersHold({ people, log }: Simulation): void {
  const known = new Set(log.map(({ commandId }) => commandId));
  for (const one of people)
    for (const [id, { command, answer }] of one.sent) {
      if (answer?.ok !== true) continue;
      hold(answer.version <= log.length, 'what is acknowledged is in the log');
      const cannotBeNothing = command.type === 'write_card' || command.type === 'open_table';
      if (cannotBeNothing) hold(known.has(`${one.id}:${id}`), 'what is acknowledged is in the log');
    }
}

async function cardsHold({ shared }: Simulation): Promise<void> {
  const rows = await shared.store.personal(stream);
  const texts = rows.flatMap(({ key, value }) => (key.startsWith('card') ? [(value as { text: string }).text] : []));
  hold(!hasDoubles(texts), 'nothing that somebody did is done twice');
}

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** What is true once nothing fails any more and everybody came back. */
export async function quietHolds(simulation: Simulation): Promise<void> {
  await alwaysHolds(simulation);
  const { folded, log } = simulation;
  for (const { node } of simulation.running) {
    const gathering = (await node.gatherings.loaded())[0];
    if (gathering !== undefined) hold(gathering.version() === log.length, 'every node knows the whole log');
  }
  if (folded.phase === 'none') return;
  await mediaHolds(simulation);
  const world = { state: folded, personal: toPersonal(await simulation.shared.store.personal(stream)) };
  for (const one of simulation.people) {
    if (!one.connected) continue;
    hold(one.waiting() === 0, 'every command is answered');
    for (const { answer } of one.sent.values()) hold(answer !== null, 'every command is answered');
    seesWhatIs(one, world);
  }
}

/**
 * Their ticket opens the media room of their table as long as that is there, and they use it again and again: each time they are sent
 * out. Of a table that they left in the same moment, or that ended then, their page never heard: looking who is where, which is not
 * played here, sends them out of its media room.
 */
export async function mediaHolds({ people, media, log, clock }: Simulation): Promise<void> {
  for (const name of await media.mediaRooms())
    for (const one of people) {
      const removed = log.find(({ type, data }) => type === 'PersonRemoved' && (data as { person: string }).person === one.id);
      const came = one.cameInto(name);
      if (removed === undefined || came === null || (came < removed.at && !wasLetInto(name, one.id, log.slice(0, removed.version - 1))))
        continue;
      hold(clock.now() - came <= mostHeard, 'nobody who is removed is heard or seen for more than a second');
    }
}

const wasLetInto = (mediaRoom: string, person: string, log: readonly StoredEvent[]): boolean =>
  admissionsOf(fold(noGathering, log.map(toHappened)), person).some((one) => one.mediaRoom === mediaRoom);

function seesWhatIs(one: SimulatedClient, world: World<Known>): void {
  const { mine, hall, table } = one.views;
  const own = mineView(world, { kind: 'person', id: one.id, role: 'participant' });
  hold(isSame(mine?.view, own), 'everybody sees their own part as it is');
  if (own.standing !== 'here') return;
  hold(isSame(hall?.view, hallView(world)), 'everybody sees the hall as it is');
  if (world.state.phase === 'open')
    hold(isSame(table?.view ?? null, tableSeenBy(own, { ...world, state: world.state })), 'everybody sees their table as it is');
}

const tableSeenBy = (own: MineView, world: World<Open>) => (own.table === null ? null : tableView(world, own.table));
/** As it comes over a wire. */
const isSame = (a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a ?? null)), JSON.parse(JSON.stringify(b ?? null)));

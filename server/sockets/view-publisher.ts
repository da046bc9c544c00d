import type { Screen } from '#shared/contract/socket-events.ts';
import { diffView } from '#shared/contract/view-delta.ts';
import type { World } from '#shared/gathering/decision.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { hallView } from '#shared/gathering/view/hall.ts';
import { harvestView, reportView } from '#shared/gathering/view/harvest.ts';
import { mineView } from '#shared/gathering/view/mine.ts';
import { organiserView } from '#shared/gathering/view/organiser.ts';
import { tableView } from '#shared/gathering/view/table.ts';
import type { MineView } from '#shared/gathering/view/types.ts';
import { touched, type Touched } from '#shared/gathering/view/touched.ts';
import { generationOf } from '#server/http/grants.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Change, Gathering } from '#server/runtime/gathering.ts';
import { createHallChannel, type HallChannel } from './hall-channel.ts';
import { seatOfPage } from './seat-of-page.ts';
import type { Slices } from './slices.ts';
import type { TicketOffice } from './tickets.ts';
import { channels, letGo, type Audience, type FoyerServer, type FoyerSocket } from './viewer.ts';

/**
 * The hall's view goes out at most this often, ms; the more there are to be told, the more seldom, or telling them would be all
 * there is time for: five thousand twice a second.
 */
const hallTick = (viewers: number): number => Math.max(100, viewers / 10);
/** Where the last one is still on its way. */
const againMs = 50;

type Known = Exclude<GatheringState, { phase: 'none' }>;

const audiences = { seat: 'participants', live: 'organisers', harvest: 'harvest', report: 'readers' } as const satisfies Record<
  Screen,
  Audience
>;

const viewsOfHall = { participants: hallView, organisers: organiserView, harvest: harvestView, readers: reportView } satisfies Record<
  Audience,
  (world: World<Known>) => object
>;
/** Organisers look at all times; who takes part while they are in, and all who came once it is over; they read the report at any time. */
function mayLook(screen: Screen, { standing, role }: MineView, { phase, discarded }: Known): boolean {
  if (screen !== 'seat' && role === 'organiser') return true;
  if (discarded !== null) return false;
  return standing === 'here' || (standing === 'away' && (screen === 'report' || phase === 'over'));
}

const viewOfHall = (world: World<Known>, audience: Audience): object => viewsOfHall[audience](world);

interface Sent {
  version: number;
  view: object;
}

interface Watching {
  readonly socket: FoyerSocket;
  /** Waits for its turn to be brought up to date. */
  due: boolean;
  mine: string;
  table: string | null;
  audience: Audience | null;
}

/** Sends every viewer of one gathering what they may see: own table and own part at once, the hall once a tick, as deltas. */
export interface ViewPublisher {
  add(socket: FoyerSocket): void;
  remove(socket: FoyerSocket): void;
  /** Sends every view whole again. */
  resend(socket: FoyerSocket): void;
  /** Media came or went: everybody's tickets are looked at anew. */
  renewTickets(): void;
  size(): number;
  close(): void;
}

export interface PublisherOptions {
  readonly io: FoyerServer;
  readonly gathering: Gathering;
  readonly clock: Clock;
  /** Id of this process, which is where people are who are connected to it. */
  readonly node: string;
  readonly tickets: TicketOffice;
  readonly slices: Slices;
}

export function createViewPublisher({ io, gathering, clock, node, tickets, slices }: PublisherOptions): ViewPublisher {
  const { stream } = gathering;
  const watching = new Map<FoyerSocket, Watching>();
  const byPerson = new Map<string, Set<Watching>>();
  const halls = new Map<Audience, HallChannel>();
  const tables = new Map<string, Sent>();
  let pending: { since: World; tables: Set<string> | 'all'; people: Set<string> | 'all' } | null = null;
  let cancelHall: (() => void) | null = null;

  const stateNow = () => gathering.world().state;
  const known = (): World<Known> | null => {
    const { state, personal } = gathering.world();
    return state.phase === 'none' ? null : { state, personal };
  };

  function onChange({ before, after }: Change): void {
    if (watching.size === 0) return;
    const now = touched(before, after);
    if (pending === null) {
      pending = { since: before, tables: new Set(), people: new Set() };
      setImmediate(flush);
    }
    pending.tables = union(pending.tables, now.tables);
    pending.people = union(pending.people, now.people);
    cancelHall ??= clock.at(clock.now() + hallTick(watching.size), flushHalls);
  }

  function flush(): void {
    const work = pending;
    pending = null;
    if (work === null || known() === null) return;
    const people = work.people === 'all' ? [watching.values()] : [...work.people].map((id) => byPerson.get(id) ?? []);
    for (const viewers of people) for (const one of viewers) followSoon(one);
    for (const id of work.tables === 'all' ? [...tables.keys()] : work.tables)
      if (tables.has(id))
        slices.add(() => {
          const world = known();
          if (world !== null) sendTable(world, id);
        });
  }

  /** Whoever left a table is out of it before what it says next is sent: both in the order they are asked for. */
  function followSoon(one: Watching): void {
    if (one.due) return;
    one.due = true;
    slices.add(() => {
      one.due = false;
      const world = known();
      if (world !== null && watching.has(one.socket)) follow(world, one);
    });
  }

  function flushHalls(): void {
    const busy = [...halls.values()].some((hall) => hall.isBusy());
    cancelHall = busy ? clock.at(clock.now() + againMs, flushHalls) : null;
    if (!busy) for (const hall of halls.values()) hall.tell();
  }

  function hallOf(audience: Audience): HallChannel {
    const is = halls.get(audience);
    if (is !== undefined) return is;
    const now = () => {
      const world = known();
      return world === null ? null : { version: gathering.version(), view: viewOfHall(world, audience) };
    };
    const made = createHallChannel({ io, clock, slices, now });
    halls.set(audience, made);
    return made;
  }

  /** Brings one viewer to where their person is now: own view, hall channel, table channel, tickets. */
  function follow(world: World<Known>, one: Watching): void {
    const { person, role, screen, generation } = one.socket.data.identity;
    const removed = world.state.people[person]?.standing === 'removed';
    // Their personal link was replaced: the page comes back, and is asked for a session anew.
    if (!removed && generation !== generationOf(world.state, person)) {
      one.socket.disconnect(true);
      return;
    }
    const mine = mineView(world, { kind: 'person', id: person, role });
    const json = JSON.stringify(mine);
    if (json !== one.mine) {
      one.mine = json;
      one.socket.emit('view', { scope: 'mine', version: gathering.version(), from: null, view: mine });
    }
    if (removed) {
      one.socket.disconnect(true);
      return;
    }
    if (!holdsSeat(world, one)) return;
    const audience = mayLook(screen, mine, world.state) ? audiences[screen] : null;
    if (audience !== one.audience) {
      if (one.audience !== null) hallOf(one.audience).remove(one.socket);
      one.audience = audience;
      if (audience !== null) hallOf(audience).add(one.socket);
    }
    const table = screen === 'seat' ? mine.table : null;
    if (table !== one.table) {
      if (one.table !== null) void one.socket.leave(channels.table(stream, one.table));
      one.table = table;
      sendTableWhole(world, one.socket, table);
    }
    if (screen === 'seat') tickets.follow(one.socket, stateNow);
  }

  /** Lets a page go where a newer one has the seat, and says anew that it is here where the log lost sight of it. */
  function holdsSeat({ state }: World<Known>, { socket }: Watching): boolean {
    const { sayHere, identity } = socket.data;
    const seat = sayHere === undefined ? 'mine' : seatOfPage(state, { ...identity, node });
    if (seat === 'newer-page') letGo(socket);
    if (seat === 'newer-line') socket.conn.close();
    if (seat === 'unsaid') sayHere?.();
    return seat === 'mine' || seat === 'unsaid';
  }

  function sendTableWhole(world: World<Known>, socket: FoyerSocket, id: string | null): void {
    const view = id === null || world.state.phase !== 'open' ? null : tableView({ ...world, state: world.state }, id);
    if (id === null || view === null) {
      socket.emit('view', { scope: 'table', version: gathering.version(), from: null, view: null });
      return;
    }
    sendTable(world, id);
    const sent = tables.get(id) ?? { version: gathering.version(), view };
    tables.set(id, sent);
    void socket.join(channels.table(stream, id));
    socket.emit('view', { scope: 'table', version: sent.version, from: null, view: sent.view });
  }

  function sendTable(world: World<Known>, id: string): void {
    const sent = tables.get(id);
    if (sent === undefined) return;
    const view = world.state.phase === 'open' ? tableView({ ...world, state: world.state }, id) : null;
    if (view === null) {
      tables.delete(id);
      return;
    }
    const delta = diffView(sent.view, view);
    if (delta === null) return;
    const from = sent.version;
    tables.set(id, { version: gathering.version(), view });
    io.local.to(channels.table(stream, id)).emit('view', { scope: 'table', version: gathering.version(), from, delta });
  }

  const stop = gathering.onChange(onChange);
  const start = (one: Watching): void => {
    const world = known();
    if (world !== null) follow(world, one);
  };
  return {
    add(socket) {
      const one: Watching = { socket, due: false, mine: '', table: null, audience: null };
      const { person } = socket.data.identity;
      watching.set(socket, one);
      byPerson.set(person, (byPerson.get(person) ?? new Set()).add(one));
      start(one);
    },
    remove(socket) {
      const one = watching.get(socket);
      watching.delete(socket);
      tickets.forget(socket);
      if (one === undefined) return;
      const { person } = socket.data.identity;
      const others = byPerson.get(person);
      others?.delete(one);
      if (others?.size === 0) byPerson.delete(person);
      if (one.audience !== null) hallOf(one.audience).remove(socket);
      if (watching.size === 0) tables.clear();
    },
    resend(socket) {
      const one = watching.get(socket);
      if (one === undefined) return;
      if (one.audience !== null) hallOf(one.audience).remove(socket);
      // Where they moved meanwhile, they would go on hearing of the table they left.
      if (one.table !== null) void socket.leave(channels.table(stream, one.table));
      Object.assign(one, { mine: '', table: null, audience: null });
      start(one);
    },
    renewTickets() {
      for (const { socket } of watching.values()) {
        tickets.forget(socket);
        if (socket.data.identity.screen === 'seat') tickets.follow(socket, stateNow);
      }
    },
    size: () => watching.size,
    close() {
      stop();
      cancelHall?.();
      cancelHall = null;
      for (const hall of halls.values()) hall.close();
    },
  };
}

function union(a: Touched['people'], b: Touched['people']): Set<string> | 'all' {
  return a === 'all' || b === 'all' ? 'all' : new Set([...a, ...b]);
}
